package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.TRANSITION_LIMIT;
import static org.supporttimeline.domain.calendar.Facts.certificate;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.left;
import static org.supporttimeline.domain.calendar.Facts.phase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Intake.TransitionExtended;
import org.supporttimeline.domain.event.Phase.ReuseDecided;
import org.supporttimeline.domain.event.Phase.ReuseRequested;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * Two years of transition support from the contract day in the first certificate; extension and re-use are the
 * municipality's (seed practice of アクセルトライおおた; municipal pages on +1 year).
 */
class TransitionClockTest {

    private static final Story IN_TRANSITION = Story.of(
            intake("2024-03-01"),
            certificate("2024-04-01", SupportService.TRANSITION, "2024-04-01"),
            phase("2024-04-01", SupportPhase.TRANSITION));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2024-03-31, none",
        "2024-04-01, 2026-03-31 UPCOMING",
        "2025-12-30, 2026-03-31 UPCOMING",
        "2025-12-31, 2026-03-31 DUE_SOON",
        "2026-03-31, 2026-03-31 DUE_TODAY",
        "2026-04-01, 2026-03-31 OVERDUE"
    })
    void two_years_count_from_the_first_contract(String today, String told) {
        assertThat(IN_TRANSITION.told(TRANSITION_LIMIT, today)).isEqualTo(told);
    }

    @Test
    void an_older_first_certificate_counts_even_when_it_was_seen_later() {
        Story story = IN_TRANSITION.then(certificate("2024-06-01", SupportService.TRANSITION, "2023-02-15"));
        assertThat(story.told(TRANSITION_LIMIT, "2024-07-01")).isEqualTo("2025-02-14 UPCOMING");
        assertThat(story.told(TRANSITION_LIMIT, "2024-05-31")).isEqualTo("2026-03-31 UPCOMING");
    }

    @Test
    void an_extension_says_the_last_day_itself() {
        Story story = IN_TRANSITION.then(new TransitionExtended(day("2026-03-10"), day("2027-03-31"), null));
        assertThat(story.told(TRANSITION_LIMIT, "2026-03-09")).isEqualTo("2026-03-31 DUE_SOON");
        assertThat(story.told(TRANSITION_LIMIT, "2026-03-10")).isEqualTo("2027-03-31 UPCOMING");
        assertThat(story.first(TRANSITION_LIMIT, "2026-03-10").orElseThrow().entries())
                .containsExactly(2, 4);
    }

    @Test
    void it_rests_while_the_person_works_and_counts_again_when_the_job_is_gone() {
        Story story = IN_TRANSITION.then(
                hired("2025-01-06"), phase("2025-01-06", SupportPhase.PLACEMENT), left("2025-04-30"));
        assertThat(story.told(TRANSITION_LIMIT, "2025-03-01")).isEqualTo("none");
        assertThat(story.told(TRANSITION_LIMIT, "2025-05-01")).isEqualTo("2026-03-31 UPCOMING");
    }

    @Test
    void the_municipality_may_name_another_day_for_a_re_use() {
        Story story = IN_TRANSITION
                .then(left("2025-04-30"), new ReuseRequested(day("2025-05-10"), SupportService.TRANSITION, null))
                .thenOfLast(request -> new ReuseDecided(day("2025-06-01"), request, true, day("2026-12-31"), null));
        assertThat(story.told(TRANSITION_LIMIT, "2025-06-01")).isEqualTo("2026-12-31 UPCOMING");
    }

    @Test
    void a_closed_case_has_no_limit() {
        assertThat(IN_TRANSITION.then(phase("2025-01-01", SupportPhase.CLOSED)).told(TRANSITION_LIMIT, "2025-01-01"))
                .isEqualTo("none");
    }
}
