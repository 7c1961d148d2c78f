package org.supporttimeline.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Condition;
import org.supporttimeline.domain.form.Item.Scale;
import org.supporttimeline.domain.form.Item.Step;
import org.supporttimeline.domain.form.Item.Text;

/** The weekly progress form as it was printed by the office that made it. */
class WeeklyProgressTest {

    private final Form form =
            Forms.standard().of(new FormCode("weekly-progress"), 1).orElseThrow();

    @Test
    void it_covers_seven_days_in_the_three_printed_areas_and_free_words() {
        assertThat(form.periodDays()).isEqualTo(7);
        assertThat(form.areas()).extracting(Area::code).containsExactly("DAILY_LIFE", "RELATIONS", "WORK", "WORDS");
    }

    @Test
    void it_asks_the_printed_items_in_order() {
        assertThat(form.items())
                .extracting(item -> item.code().value())
                .containsExactly(
                        "WAKE_TIME",
                        "MEALS",
                        "HELP_SEEKING",
                        "ATTENDANCE",
                        "ABSENCE_NOTICE",
                        "INSTRUCTION_UNDERSTANDING",
                        "FREE_TROUBLE",
                        "FREE_JOY",
                        "FREE_CONSULT");
    }

    @Test
    void the_steps_are_printed_word_by_word() {
        assertThat(printed("WAKE_TIME"))
                .containsExactly(
                        "遅刻してしまう時間に起きてしまうことが3~5日あった",
                        "遅刻してしまう時間に起きてしまうことが1~2日あった",
                        "どちらともいえない",
                        "就業時間に間に合う程度の時間に起床することができている",
                        "就業時間に余裕を持って間に合う時間に起床することができている");
        assertThat(printed("MEALS"))
                .containsExactly(
                        "食欲がない等の理由で食事を取ることが全くできなかった",
                        "食事を抜くことがよくあった",
                        "どちらともいえない",
                        "基本は決まった時間に食べられたが稀に時間がバラバラになった",
                        "決まった時間に取れている");
        assertThat(printed("HELP_SEEKING")).containsExactly("全くできていない", "できてない", "どちらともいえない", "できている", "とてもできている");
        assertThat(printed("ABSENCE_NOTICE"))
                .containsExactly("欠勤する際に全て連絡をすることができなかった", "欠勤する際に連絡できた時とできない時があった", "欠勤する際に全て連絡をすることができた");
        assertThat(printed("INSTRUCTION_UNDERSTANDING"))
                .containsExactly(
                        "指示内容が全く理解できていない", "指示内容が理解できていない", "どちらともいえない", "指示内容が理解できている", "指示内容がとても理解できており業務に支障はない");
    }

    @Test
    void the_last_step_of_every_scale_is_the_best() {
        for (String code : List.of("WAKE_TIME", "MEALS", "HELP_SEEKING", "ABSENCE_NOTICE")) {
            Scale scale = scale(code);
            assertThat(scale.goodness(scale.steps().getLast().value()))
                    .isEqualTo(scale.steps().size() - 1);
            assertThat(scale.goodness(1)).isZero();
        }
    }

    @Test
    void notice_is_asked_only_of_those_who_were_absent() {
        Condition condition = Objects.requireNonNull(scale("ABSENCE_NOTICE").askedWhen());
        Choice gate = (Choice) form.item(condition.item()).orElseThrow();
        assertThat(gate.code()).isEqualTo(new ItemCode("ATTENDANCE"));
        assertThat(gate.options().stream().filter(option -> condition.isOneOf().contains(option.value())))
                .extracting(Step::ja)
                .containsExactly("欠勤あり");
    }

    @Test
    void the_form_says_that_the_options_of_attendance_are_not_printed() {
        assertThat(form.item(new ItemCode("ATTENDANCE")).orElseThrow().source()).contains("not");
    }

    @Test
    void the_three_free_texts_carry_the_printed_examples_and_a_wish_to_talk_is_owed_an_answer() {
        assertThat(form.items().stream().filter(Text.class::isInstance).map(Text.class::cast))
                .extracting(text -> Objects.requireNonNull(text.example()).ja(), Text::answerOwed)
                .containsExactly(tuple("金銭管理ができない", false), tuple("好きな舞台を観に行った", false), tuple("テレワークで集中できない", true));
    }

    private List<String> printed(String code) {
        return scale(code).steps().stream().map(Step::ja).toList();
    }

    private Scale scale(String code) {
        return (Scale) form.item(new ItemCode(code)).orElseThrow();
    }
}
