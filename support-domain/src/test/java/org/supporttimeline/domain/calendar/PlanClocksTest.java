package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.MONITORING_DUE;
import static org.supporttimeline.domain.calendar.DeadlineKind.PLAN_REVIEW_DUE;
import static org.supporttimeline.domain.calendar.Facts.agreed;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.monitored;
import static org.supporttimeline.domain.calendar.Facts.phase;
import static org.supporttimeline.domain.calendar.Facts.plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * The plan is renewed every six months in retention support, every three in transition support; consent first, monitoring
 * with an interview (municipal findings, kaigosupport.com; urakawa-gyoseishoshi.org); approaching 14 days before.
 */
class PlanClocksTest {

    private static final Story PLANNED = Story.of(
            intake("2026-01-05"),
            phase("2026-04-01", SupportPhase.RETENTION),
            plan("2026-03-20", 1, SupportService.RETENTION, "2026-04-01", "2026-09-30"),
            agreed("2026-03-25", 1));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-04-01, 2026-09-30 UPCOMING",
        "2026-09-15, 2026-09-30 UPCOMING",
        "2026-09-16, 2026-09-30 DUE_SOON",
        "2026-09-30, 2026-09-30 DUE_TODAY",
        "2026-10-01, 2026-09-30 OVERDUE"
    })
    void a_plan_is_renewed_and_monitored_before_it_ends(String today, String told) {
        assertThat(PLANNED.told(PLAN_REVIEW_DUE, today)).isEqualTo(told);
        assertThat(PLANNED.told(MONITORING_DUE, today)).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} planned to {1}: due on {2}")
    @CsvSource({
        "RETENTION,  2027-03-31, 2026-09-30",
        "RETENTION,  2026-06-30, 2026-06-30",
        "TRANSITION, 2027-03-31, 2026-06-30"
    })
    void a_longer_plan_is_cut_to_its_cycle_and_a_shorter_one_stands(SupportPhase phase, String to, String due) {
        Story story = Story.of(
                intake("2026-01-05"),
                phase("2026-04-01", phase),
                plan("2026-03-20", 1, SupportService.valueOf(phase.name()), "2026-04-01", to),
                agreed("2026-03-25", 1));
        assertThat(story.told(PLAN_REVIEW_DUE, "2026-04-02")).isEqualTo(due + " UPCOMING");
    }

    @Test
    void the_next_plan_counts_once_the_client_has_agreed() {
        Story drafted = PLANNED.then(plan("2026-09-10", 2, SupportService.RETENTION, "2026-10-01", "2027-03-31"));
        assertThat(drafted.told(PLAN_REVIEW_DUE, "2026-09-20")).isEqualTo("2026-09-30 DUE_SOON");
        Story agreed = drafted.then(agreed("2026-09-20", 2));
        assertThat(agreed.told(PLAN_REVIEW_DUE, "2026-09-20")).isEqualTo("2026-09-30 MET");
        assertThat(agreed.told(PLAN_REVIEW_DUE, "2026-10-01")).isEqualTo("2027-03-31 UPCOMING");
    }

    @Test
    void a_next_plan_that_leaves_days_without_a_plan_does_not_count() {
        Story story = PLANNED.then(
                plan("2026-09-10", 2, SupportService.RETENTION, "2026-10-02", "2027-03-31"), agreed("2026-09-20", 2));
        assertThat(story.told(PLAN_REVIEW_DUE, "2026-10-01")).isEqualTo("2026-09-30 OVERDUE");
    }

    @Test
    void a_draft_that_replaces_an_agreed_one_counts_once_it_is_agreed_to() {
        Story redrafted = PLANNED.then(plan("2026-05-10", 1, SupportService.RETENTION, "2026-04-01", "2026-06-30"));
        assertThat(redrafted.told(PLAN_REVIEW_DUE, "2026-05-11")).isEqualTo("2026-09-30 UPCOMING");
        Story agreed = redrafted.then(agreed("2026-05-20", 1));
        assertThat(agreed.told(PLAN_REVIEW_DUE, "2026-05-20")).isEqualTo("2026-06-30 UPCOMING");
        assertThat(agreed.told(PLAN_REVIEW_DUE, "2026-05-19")).isEqualTo("2026-09-30 UPCOMING");
    }

    @Test
    void monitoring_counts_only_with_an_interview_and_within_the_plan() {
        Story without = PLANNED.then(monitored("2026-09-01", 1, false));
        assertThat(without.told(MONITORING_DUE, "2026-09-20")).isEqualTo("2026-09-30 DUE_SOON");
        Story with = without.then(monitored("2026-09-19", 1, true));
        assertThat(with.told(MONITORING_DUE, "2026-09-20")).isEqualTo("2026-09-30 MET");
        assertThat(with.first(MONITORING_DUE, "2026-09-20").orElseThrow().entries())
                .containsExactly(3, 6);
    }

    @Test
    void a_service_without_a_plan_is_overdue_from_its_second_day() {
        Story story = Story.of(intake("2026-01-05"), phase("2026-04-01", SupportPhase.RETENTION));
        assertThat(story.told(PLAN_REVIEW_DUE, "2026-04-01")).isEqualTo("2026-04-01 DUE_TODAY");
        assertThat(story.told(PLAN_REVIEW_DUE, "2026-04-02")).isEqualTo("2026-04-01 OVERDUE");
    }

    @Test
    void the_plan_of_another_service_does_not_count() {
        Story story = Story.of(
                intake("2026-01-05"),
                phase("2026-01-10", SupportPhase.TRANSITION),
                plan("2026-01-10", 1, SupportService.TRANSITION, "2026-01-10", "2026-04-09"),
                agreed("2026-01-10", 1),
                phase("2026-04-01", SupportPhase.RETENTION));
        assertThat(story.told(PLAN_REVIEW_DUE, "2026-04-02")).isEqualTo("2026-04-01 OVERDUE");
    }

    @Test
    void no_plan_is_asked_for_outside_both_services() {
        assertThat(PLANNED.then(phase("2026-10-01", SupportPhase.FOLLOW_UP)).told(PLAN_REVIEW_DUE, "2026-10-01"))
                .isEqualTo("none");
    }
}
