package org.supporttimeline.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;

/** What a filled form is refused for: only what its form and version cannot have asked. */
class FormFaultsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);
    private static final Map<String, String> NO_TEXTS = Map.of();
    private static final Map<String, Integer> NO_ANSWERS = Map.of();

    private final Forms forms = Forms.standard();

    @Test
    void a_filled_form_fits() {
        assertThat(faults(weekly(
                        Map.of("WAKE_TIME", 4, "MEALS", 5, "HELP_SEEKING", 2, "ATTENDANCE", 2, "ABSENCE_NOTICE", 3),
                        Map.of("FREE_CONSULT", "sealed"))))
                .isEmpty();
    }

    @Test
    void any_item_may_be_skipped() {
        assertThat(faults(weekly(Map.of("MEALS", 1), NO_TEXTS))).isEmpty();
        assertThat(faults(weekly(NO_ANSWERS, Map.of("FREE_JOY", "sealed")))).isEmpty();
    }

    @Test
    void a_form_of_nothing_but_ticked_signs_says_something() {
        assertThat(forms.faults(submitted("weekly-progress", 1, 6, NO_ANSWERS, NO_TEXTS, Set.of(1))))
                .isEmpty();
    }

    @Test
    void a_form_that_says_nothing_is_refused() {
        assertThat(faults(weekly(NO_ANSWERS, NO_TEXTS))).containsExactly("answers");
    }

    @Test
    void an_unknown_form_or_version_is_refused() {
        assertThat(faults(submitted("monthly-report", 1, 6, Map.of("MEALS", 1), NO_TEXTS, Set.of())))
                .containsExactly("form");
        assertThat(faults(submitted("weekly-progress", 2, 6, Map.of("MEALS", 1), NO_TEXTS, Set.of())))
                .containsExactly("formVersion");
    }

    @Test
    void an_unknown_item_is_refused() {
        assertThat(faults(weekly(Map.of("SHOE_SIZE", 3), Map.of("POEM", "sealed"))))
                .containsExactly("answers.SHOE_SIZE", "texts.POEM");
    }

    @Test
    void an_answer_outside_its_scale_is_refused() {
        assertThat(faults(weekly(Map.of("WAKE_TIME", 6, "MEALS", 0, "ATTENDANCE", 3), NO_TEXTS)))
                .containsExactly("answers.ATTENDANCE", "answers.MEALS", "answers.WAKE_TIME");
        assertThat(faults(weekly(Map.of("ATTENDANCE", 2, "ABSENCE_NOTICE", 4), NO_TEXTS)))
                .containsExactly("answers.ABSENCE_NOTICE");
        assertThat(faults(daily(0, Map.of("SLEEP_MINUTES", 1441), NO_TEXTS))).containsExactly("answers.SLEEP_MINUTES");
    }

    @Test
    void notice_of_absence_is_refused_unless_there_was_an_absence() {
        assertThat(faults(weekly(Map.of("ATTENDANCE", 1, "ABSENCE_NOTICE", 3), NO_TEXTS)))
                .containsExactly("answers.ABSENCE_NOTICE");
        assertThat(faults(weekly(Map.of("ABSENCE_NOTICE", 3), NO_TEXTS))).containsExactly("answers.ABSENCE_NOTICE");
    }

    @Test
    void working_hours_of_a_day_off_are_refused() {
        assertThat(faults(daily(0, Map.of("ATTENDANCE", 8, "WORKED_MINUTES", 60), NO_TEXTS)))
                .containsExactly("answers.WORKED_MINUTES");
        assertThat(faults(daily(0, Map.of("ATTENDANCE", 4, "WORKED_MINUTES", 240), NO_TEXTS)))
                .isEmpty();
    }

    @Test
    void a_text_for_a_scale_and_a_number_for_a_text_are_refused() {
        assertThat(faults(weekly(Map.of("FREE_JOY", 5), Map.of("MEALS", "sealed"))))
                .containsExactly("answers.FREE_JOY", "texts.MEALS");
    }

    @Test
    void a_week_has_seven_days_and_a_day_one() {
        assertThat(faults(submitted("weekly-progress", 1, 5, Map.of("MEALS", 1), NO_TEXTS, Set.of())))
                .containsExactly("periodTo");
        assertThat(faults(daily(1, Map.of("MOOD", 1), NO_TEXTS))).containsExactly("periodTo");
    }

    @Test
    void a_period_cannot_begin_after_the_day_of_submission() {
        CheckInSubmitted early = new CheckInSubmitted(
                MONDAY.minusDays(1),
                new FormCode("daily-report"),
                1,
                MONDAY,
                MONDAY,
                answers(Map.of("MOOD", 3)),
                new TreeMap<>(),
                null,
                new TreeSet<>(),
                EnteredBy.SELF);
        assertThat(faults(early)).containsExactly("periodFrom");
    }

    @Test
    void all_faults_are_told_at_once_in_both_languages_without_repeating_an_answer() {
        var found = forms.faults(
                submitted("weekly-progress", 1, 3, Map.of("WAKE_TIME", 77), Map.of("MEALS", "sealed"), Set.of()));
        assertThat(found).hasSize(3).allSatisfy(fault -> {
            assertThat(fault.ja()).isNotBlank().doesNotContain("77", "sealed");
            assertThat(fault.en()).isNotBlank().doesNotContain("77", "sealed");
        });
    }

    private List<String> faults(CheckInSubmitted submitted) {
        return forms.faults(submitted).stream().map(FormFault::field).toList();
    }

    private static CheckInSubmitted weekly(Map<String, Integer> answers, Map<String, String> texts) {
        return submitted("weekly-progress", 1, 6, answers, texts, Set.of());
    }

    private static CheckInSubmitted daily(int more, Map<String, Integer> answers, Map<String, String> texts) {
        return submitted("daily-report", 1, more, answers, texts, Set.of());
    }

    private static CheckInSubmitted submitted(
            String form,
            int version,
            int daysAfterTheFirst,
            Map<String, Integer> answers,
            Map<String, String> texts,
            Set<Integer> signs) {
        SortedMap<ItemCode, Confidential> sealed = new TreeMap<>();
        texts.forEach((code, text) -> sealed.put(new ItemCode(code), new Confidential(text)));
        return new CheckInSubmitted(
                MONDAY.plusDays(7),
                new FormCode(form),
                version,
                MONDAY,
                MONDAY.plusDays(daysAfterTheFirst),
                answers(answers),
                sealed,
                null,
                new TreeSet<>(signs),
                EnteredBy.SELF);
    }

    private static SortedMap<ItemCode, Integer> answers(Map<String, Integer> answers) {
        SortedMap<ItemCode, Integer> coded = new TreeMap<>();
        answers.forEach((code, value) -> coded.put(new ItemCode(code), value));
        return coded;
    }
}
