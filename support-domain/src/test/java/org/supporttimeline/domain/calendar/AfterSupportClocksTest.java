package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.RECORD_RETENTION_END;
import static org.supporttimeline.domain.calendar.DeadlineKind.STATUS_CHECK_AFTER_EXIT;
import static org.supporttimeline.domain.calendar.Facts.called;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.dayOrNull;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.left;
import static org.supporttimeline.domain.calendar.Facts.phase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Employment.EmploymentConfirmed;
import org.supporttimeline.domain.event.Phase.AfterSupport;
import org.supporttimeline.domain.event.Phase.FollowUpArranged;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * The retention rate asks for the status after the end (up to 78 months of employment for 就労定着実績体制加算); the record is
 * kept five years (ordinance art. 206-11), from the last service or the end, whichever is later.
 */
class AfterSupportClocksTest {

    private static final Story FOLLOWED_UP = Story.of(
            intake("2022-01-05"),
            hired("2022-10-01"),
            phase("2023-04-01", SupportPhase.RETENTION),
            phase("2026-04-01", SupportPhase.FOLLOW_UP));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-03-31, none",
        "2026-04-01, 2026-10-01 UPCOMING",
        "2026-09-24, 2026-10-01 DUE_SOON",
        "2026-10-01, 2026-10-01 DUE_TODAY",
        "2026-10-02, 2026-10-01 OVERDUE"
    })
    void whether_the_person_still_works_is_checked_half_a_year_after_the_end(String today, String told) {
        assertThat(FOLLOWED_UP.told(STATUS_CHECK_AFTER_EXIT, today)).isEqualTo(told);
    }

    @Test
    void a_confirmation_counts_from_the_day_that_it_speaks_of() {
        Story story = FOLLOWED_UP.then(confirmed("2027-04-12", "2027-03-31", true));
        assertThat(story.told(STATUS_CHECK_AFTER_EXIT, "2027-04-11")).isEqualTo("2026-10-01 OVERDUE");
        assertThat(story.told(STATUS_CHECK_AFTER_EXIT, "2027-04-12")).isEqualTo("2027-09-30 UPCOMING");
    }

    @Test
    void an_arranged_day_comes_first() {
        Story story = FOLLOWED_UP.then(
                new FollowUpArranged(day("2026-04-01"), AfterSupport.ON_DEMAND, null, null, null, day("2026-06-30")));
        assertThat(story.told(STATUS_CHECK_AFTER_EXIT, "2026-05-01")).isEqualTo("2026-06-30 UPCOMING");
        assertThat(story.then(confirmed("2026-06-30", null, true)).told(STATUS_CHECK_AFTER_EXIT, "2026-07-01"))
                .isEqualTo("2026-12-31 UPCOMING");
    }

    @Test
    void it_ends_with_the_job_or_when_the_rate_no_longer_asks() {
        assertThat(FOLLOWED_UP.then(left("2026-06-30")).told(STATUS_CHECK_AFTER_EXIT, "2026-07-01"))
                .isEqualTo("none");
        assertThat(FOLLOWED_UP.then(confirmed("2026-07-01", null, false)).told(STATUS_CHECK_AFTER_EXIT, "2026-07-01"))
                .isEqualTo("none");
        assertThat(FOLLOWED_UP.then(confirmed("2028-11-01", null, true)).told(STATUS_CHECK_AFTER_EXIT, "2028-11-01"))
                .isEqualTo("none");
    }

    @Test
    void a_job_found_after_the_end_is_checked_although_the_one_before_was_lost() {
        Story story = FOLLOWED_UP.then(left("2026-06-30"), confirmed("2026-07-31", null, false), hired("2026-10-01"));
        assertThat(story.told(STATUS_CHECK_AFTER_EXIT, "2026-09-30")).isEqualTo("none");
        assertThat(story.told(STATUS_CHECK_AFTER_EXIT, "2026-10-01")).isEqualTo("2027-04-01 UPCOMING");
    }

    @ParameterizedTest(name = "counted from {0}: kept until {1}")
    @CsvSource({"LATER_OF_BOTH, 2031-05-20", "SERVICE_DAY, 2031-05-20", "COMPLETION, 2031-03-31"})
    void the_record_is_kept_five_years(String anchor, String until) {
        Story story = Story.of(intake("2022-01-05"), phase("2026-03-31", SupportPhase.CLOSED), called("2026-05-20"))
                .where(Setting.RECORD_RETENTION_ANCHOR, anchor);
        assertThat(story.told(RECORD_RETENTION_END, "2026-06-01")).isEqualTo(until + " UPCOMING");
    }

    @Test
    void the_day_is_waited_for_and_then_reached() {
        Story closed = Story.of(intake("2022-01-05"), hired("2022-10-01"), phase("2026-03-31", SupportPhase.CLOSED));
        assertThat(closed.told(RECORD_RETENTION_END, "2031-03-31")).isEqualTo("2031-03-31 DUE_TODAY");
        assertThat(closed.told(RECORD_RETENTION_END, "2031-04-01")).isEqualTo("2031-03-31 MET");
        assertThat(FOLLOWED_UP.told(RECORD_RETENTION_END, "2031-04-01")).isEqualTo("none");
    }

    private static EmploymentConfirmed confirmed(String on, @Nullable String asOf, boolean employed) {
        return new EmploymentConfirmed(day(on), dayOrNull(asOf), employed, Party.CLIENT, ContactChannel.PHONE, null);
    }
}
