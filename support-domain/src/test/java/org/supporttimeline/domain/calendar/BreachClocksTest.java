package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.BREACH_FINAL_DUE;
import static org.supporttimeline.domain.calendar.DeadlineKind.BREACH_PRELIMINARY_DUE;
import static org.supporttimeline.domain.calendar.Facts.WORDS;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.intake;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Report.IncidentKind;
import org.supporttimeline.domain.event.Report.IncidentRecorded;
import org.supporttimeline.domain.event.Report.IncidentStep;

/**
 * A leak of even one person's special care-required information is reported within about 3 to 5 days of learning of it, and
 * finally within 30 days (APPI art. 26; businesslawyers.jp/practices/1433).
 */
class BreachClocksTest {

    private static final Story LEAKED = Story.of(
            intake("2026-01-05"), step("2026-05-08", IncidentKind.INFORMATION_LEAK, IncidentStep.OCCURRED, null));

    @ParameterizedTest(name = "on {0}: {1} and {2}")
    @CsvSource({
        "2026-05-07, none,                 none",
        "2026-05-11, 2026-05-16 DUE_SOON,  2026-06-10 DUE_SOON",
        "2026-05-16, 2026-05-16 DUE_TODAY, 2026-06-10 DUE_SOON",
        "2026-05-17, 2026-05-16 OVERDUE,   2026-06-10 DUE_SOON",
        "2026-06-11, 2026-05-16 OVERDUE,   2026-06-10 OVERDUE"
    })
    void a_leak_is_reported_twice_from_the_day_on_which_it_was_learnt(String today, String first, String last) {
        assertThat(LEAKED.told(BREACH_PRELIMINARY_DUE, today)).isEqualTo(first);
        assertThat(LEAKED.told(BREACH_FINAL_DUE, today)).isEqualTo(last);
    }

    @Test
    void a_report_meets_its_own_clock_only() {
        Story reported =
                LEAKED.then(step("2026-05-13", IncidentKind.INFORMATION_LEAK, IncidentStep.PRELIMINARY_REPORT, 2));
        assertThat(reported.told(BREACH_PRELIMINARY_DUE, "2026-05-20")).isEqualTo("2026-05-16 MET");
        assertThat(reported.told(BREACH_FINAL_DUE, "2026-05-20")).isEqualTo("2026-06-10 DUE_SOON");
        assertThat(reported.then(step("2026-06-01", IncidentKind.INFORMATION_LEAK, IncidentStep.FINAL_REPORT, 2))
                        .told(BREACH_FINAL_DUE, "2026-06-02"))
                .isEqualTo("2026-06-10 MET");
    }

    @Test
    void other_incidents_have_no_such_clock() {
        Story story =
                Story.of(intake("2026-01-05"), step("2026-05-08", IncidentKind.NEAR_MISS, IncidentStep.OCCURRED, null));
        assertThat(story.on("2026-05-20")).isEmpty();
    }

    @Test
    void where_malice_is_feared_there_are_sixty_days_for_the_final_report() {
        Story malicious = Story.of(
                intake("2026-01-05"),
                step("2026-05-08", IncidentKind.INFORMATION_LEAK_MALICIOUS, IncidentStep.OCCURRED, null));
        assertThat(malicious.told(BREACH_PRELIMINARY_DUE, "2026-05-17")).isEqualTo("2026-05-16 OVERDUE");
        assertThat(malicious.told(BREACH_FINAL_DUE, "2026-07-11")).isEqualTo("2026-07-10 OVERDUE");
    }

    private static Fact step(String on, IncidentKind kind, IncidentStep step, @Nullable Integer incident) {
        return new IncidentRecorded(
                day(on), kind, step, incident, incident == null ? day("2026-05-11") : null, WORDS, null);
    }
}
