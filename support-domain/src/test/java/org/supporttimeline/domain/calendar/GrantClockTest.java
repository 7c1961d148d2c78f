package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.GRANT_PERIOD_END;
import static org.supporttimeline.domain.calendar.Facts.grant;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.phase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Grants last up to a year and are renewed; warnings 60 and 30 days before the end (own proposal). */
class GrantClockTest {

    private static final Story IN_RETENTION = Story.of(
            intake("2026-01-05"),
            grant("2026-04-20", SupportService.RETENTION, "2026-05-01", "2027-04-30"),
            phase("2026-05-01", SupportPhase.RETENTION));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2027-02-28, 2027-04-30 UPCOMING",
        "2027-03-01, 2027-04-30 DUE_SOON",
        "2027-03-30, 2027-04-30 DUE_SOON",
        "2027-03-31, 2027-04-30 IMMINENT",
        "2027-04-29, 2027-04-30 IMMINENT",
        "2027-04-30, 2027-04-30 DUE_TODAY",
        "2027-05-01, 2027-04-30 OVERDUE"
    })
    void a_grant_is_renewed_in_time(String today, String told) {
        assertThat(IN_RETENTION.told(GRANT_PERIOD_END, today)).isEqualTo(told);
    }

    @Test
    void a_renewal_counts_from_the_day_of_its_decision() {
        Story renewed = IN_RETENTION.then(grant("2027-04-10", SupportService.RETENTION, "2027-05-01", "2028-04-30"));
        assertThat(renewed.told(GRANT_PERIOD_END, "2027-04-09")).isEqualTo("2027-04-30 IMMINENT");
        assertThat(renewed.told(GRANT_PERIOD_END, "2027-04-10")).isEqualTo("2028-04-30 UPCOMING");
    }

    @Test
    void only_the_grant_of_the_service_in_use_counts() {
        Story story = IN_RETENTION.then(grant("2026-06-01", SupportService.TYPE_B, "2026-06-01", "2026-08-31"));
        assertThat(story.told(GRANT_PERIOD_END, "2026-08-01")).isEqualTo("2027-04-30 UPCOMING");
        assertThat(story.then(phase("2026-09-01", SupportPhase.FOLLOW_UP)).told(GRANT_PERIOD_END, "2026-09-01"))
                .isEqualTo("none");
    }
}
