package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.EMPLOYER_VISIT_TARGET;
import static org.supporttimeline.domain.calendar.DeadlineKind.MONTHLY_INTERVIEW_DUE;
import static org.supporttimeline.domain.calendar.DeadlineKind.MONTHLY_REPORT_SHARE_DUE;
import static org.supporttimeline.domain.calendar.Facts.employer;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.interview;
import static org.supporttimeline.domain.calendar.Facts.phase;
import static org.supporttimeline.domain.calendar.Facts.shared;
import static org.supporttimeline.domain.calendar.Facts.visit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * In every month of retention support one interview (ordinance art. 206-8), one report shared with the client (condition of
 * the fee, JEED handbook p.184), and, as best effort, one visit to the employer.
 */
class MonthlyClocksTest {

    private static Story retentionFrom(String day, Disclosure disclosure) {
        return Story.of(
                intake("2025-01-06"),
                hired("2025-10-01", Basis.NEW_HIRE, disclosure),
                phase(day, SupportPhase.RETENTION));
    }

    private static final Story SINCE_APRIL = retentionFrom("2026-04-10", Disclosure.OPEN);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-04-09, none",
        "2026-04-10, 2026-04-30 UPCOMING",
        "2026-04-19, 2026-04-30 UPCOMING",
        "2026-04-20, 2026-04-30 DUE_SOON",
        "2026-04-22, 2026-04-30 DUE_SOON",
        "2026-04-23, 2026-04-30 IMMINENT",
        "2026-04-30, 2026-04-30 DUE_TODAY",
        "2026-05-01, '2026-04-30 OVERDUE, 2026-05-31 UPCOMING'",
        "2026-06-01, '2026-05-31 OVERDUE, 2026-06-30 UPCOMING'"
    })
    void one_interview_a_month(String today, String told) {
        assertThat(SINCE_APRIL.told(MONTHLY_INTERVIEW_DUE, today)).isEqualTo(told);
    }

    @ParameterizedTest(name = "held by {0}: {1}")
    @CsvSource({
        "FACE_TO_FACE, 2026-04-30 MET",
        "VISIT,        2026-04-30 MET",
        "VIDEO,        2026-04-30 MET",
        "PHONE,        2026-04-30 DUE_TODAY",
        "CHAT,         2026-04-30 DUE_TODAY"
    })
    void only_some_channels_count_as_an_interview(ContactChannel channel, String told) {
        assertThat(SINCE_APRIL.then(interview("2026-04-15", channel)).told(MONTHLY_INTERVIEW_DUE, "2026-04-30"))
                .isEqualTo(told);
    }

    @Test
    void the_interview_meets_its_own_month_only() {
        Story story = SINCE_APRIL.then(
                interview("2026-04-09", ContactChannel.FACE_TO_FACE), interview("2026-05-12", ContactChannel.VISIT));
        assertThat(story.told(MONTHLY_INTERVIEW_DUE, "2026-05-11"))
                .isEqualTo("2026-04-30 OVERDUE, 2026-05-31 UPCOMING");
        assertThat(story.told(MONTHLY_INTERVIEW_DUE, "2026-05-12")).isEqualTo("2026-04-30 OVERDUE, 2026-05-31 MET");
        assertThat(story.told(MONTHLY_INTERVIEW_DUE, "2026-06-01")).isEqualTo("2026-06-30 UPCOMING");
    }

    @ParameterizedTest(name = "shared on {0} for {1} with {2}: {3}")
    @CsvSource({
        "2026-05-20, 2026-05, CLIENT,   2026-05-31 MET",
        "2026-05-01, 2026-04, CLIENT,   2026-05-31 MET",
        "2026-05-20, 2026-05, SUPERIOR, 2026-05-31 DUE_SOON",
        "2026-04-30, 2026-05, CLIENT,   2026-05-31 DUE_SOON"
    })
    void one_report_a_month_is_shared_with_the_client(String on, String month, Role with, String told) {
        Story story = SINCE_APRIL.then(shared("2026-04-28", "2026-04", Role.CLIENT), shared(on, month, with));
        assertThat(story.told(MONTHLY_REPORT_SHARE_DUE, "2026-05-25")).isEqualTo(told);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-04-22, 2026-04-30 UPCOMING",
        "2026-04-23, 2026-04-30 DUE_SOON",
        "2026-04-30, 2026-04-30 DUE_TODAY",
        "2026-05-01, '2026-04-30 OVERDUE, 2026-05-31 UPCOMING'"
    })
    void a_month_without_a_shared_report_is_missed(String today, String told) {
        assertThat(SINCE_APRIL.told(MONTHLY_REPORT_SHARE_DUE, today)).isEqualTo(told);
    }

    @Test
    void before_april_2021_no_report_was_asked_for() {
        assertThat(retentionFrom("2020-04-01", Disclosure.OPEN).told(MONTHLY_REPORT_SHARE_DUE, "2020-05-01"))
                .isEqualTo("none");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FACE_TO_FACE, MET", "VIDEO, MET", "PHONE, DUE_SOON", "EMAIL, DUE_SOON"})
    void the_employer_is_visited_or_met(ContactChannel channel, DeadlineState state) {
        Deadline target = SINCE_APRIL
                .then(employer("2026-04-14", channel))
                .first(EMPLOYER_VISIT_TARGET, "2026-04-28")
                .orElseThrow();
        assertThat(target.state()).isEqualTo(state);
        assertThat(target.binding()).isEqualTo(Binding.SOFT);
    }

    @Test
    void a_visit_to_the_workplace_meets_the_target() {
        assertThat(SINCE_APRIL.then(visit("2026-04-14", Role.SUPERIOR)).told(EMPLOYER_VISIT_TARGET, "2026-04-28"))
                .isEqualTo("2026-04-30 MET");
    }

    @Test
    void an_employer_who_does_not_know_of_the_disability_is_not_visited() {
        Story closed = retentionFrom("2026-04-10", Disclosure.CLOSED);
        assertThat(closed.told(EMPLOYER_VISIT_TARGET, "2026-04-28")).isEqualTo("none");
        assertThat(closed.told(MONTHLY_INTERVIEW_DUE, "2026-04-28")).isEqualTo("2026-04-30 IMMINENT");
    }

    @Test
    void outside_retention_support_nothing_is_asked_for_each_month() {
        Story story = SINCE_APRIL.then(phase("2026-05-01", SupportPhase.FOLLOW_UP));
        assertThat(story.on("2026-05-01"))
                .extracting(Deadline::kind)
                .doesNotContain(MONTHLY_INTERVIEW_DUE, MONTHLY_REPORT_SHARE_DUE, EMPLOYER_VISIT_TARGET);
    }
}
