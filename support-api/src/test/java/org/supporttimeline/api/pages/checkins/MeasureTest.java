package org.supporttimeline.api.pages.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.pages.ToldCase;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

class MeasureTest {

    private static final Form DAILY =
            Forms.standard().newest(new FormCode("daily-report")).orElseThrow();
    private static final Terms JAPANESE = Terms.in(Locale.JAPANESE);

    private static final List<Submitted> FILLED = ToldCase.from("2026-04-01")
            .then("CheckInSubmitted", """
                    {"on":"2026-05-12","form":"daily-report","formVersion":1,"periodFrom":"2026-05-12",
                     "periodTo":"2026-05-12","answers":{"SLEEP_MINUTES":405,"FATIGUE":1,"ATTENDANCE":6,"MEALS_TAKEN":0},
                     "texts":{},"signs":[],"enteredBy":"SELF"}""")
            .file()
            .checkIns()
            .submitted();

    private static Measure of(String item) {
        return Measure.of(DAILY.item(new ItemCode(item)).orElseThrow(), FILLED, JAPANESE)
                .orElseThrow();
    }

    @Test
    void on_a_scale_the_better_end_is_up_whichever_way_it_is_numbered() {
        Measure fatigue = of("FATIGUE");
        assertThat(fatigue.value(FILLED.getFirst())).hasValue(4);
        assertThat(fatigue.words(4)).isEqualTo("疲れていない");
        assertThat(fatigue.shown(2.5)).isEqualTo("2.5/4");
    }

    @Test
    void a_quantity_is_shown_in_its_unit_with_room_around_it() {
        Measure sleep = of("SLEEP_MINUTES");
        assertThat(sleep.shown(405)).isEqualTo("6時間45分");
        assertThat(sleep.low()).isEqualTo(345);
        assertThat(sleep.high()).isEqualTo(465);
        assertThat(of("MEALS_TAKEN").low())
                .as("never below what can be answered")
                .isZero();
    }

    @Test
    void choices_and_what_nobody_answered_have_none() {
        assertThat(Measure.of(DAILY.item(new ItemCode("ATTENDANCE")).orElseThrow(), FILLED, JAPANESE))
                .isEmpty();
        assertThat(Measure.of(DAILY.item(new ItemCode("MOOD")).orElseThrow(), FILLED, JAPANESE))
                .isEmpty();
    }
}
