package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.Facts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Until the next day nothing becomes due, near, met or overdue by itself. */
class NextDayTest {

    private static final Policies STANDARD = Policies.standard();

    private static final Policies LEAVE_STANDS_STILL = STANDARD.overriddenBy("office.yaml", """
            settings:
              leave-and-clocks:
                - { validFrom: 2018-04-01, value: STANDS_STILL, source: municipality, confidence: A }
            """);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_deadlines_stay_as_they_are_before_it(long seed) {
        List<Entry> history = RandomHistory.of(seed, 120);
        holds(CaseFile.of(history), STANDARD);
        holds(CaseFile.of(history.subList(0, 60)), LEAVE_STANDS_STILL);
    }

    private static void holds(CaseFile file, Policies policies) {
        LocalDate day = LocalDate.of(2020, 1, 1);
        LocalDate last = LocalDate.of(2032, 1, 1);
        while (day.isBefore(last)) {
            List<Deadline> deadlines = Deadlines.of(file, day, policies);
            LocalDate next = Deadlines.nextDay(file, day, policies).orElse(last);
            assertThat(next).isAfter(day);
            for (LocalDate at = day; at.isBefore(next) && at.isBefore(last); at = at.plusDays(1)) {
                assertThat(Deadlines.of(file, at, policies))
                        .as("%s, as on %s", at, day)
                        .isEqualTo(deadlines);
            }
            day = next;
        }
    }

    private static final Story CLOSED = Story.of(
            intake("2024-01-09"),
            hired("2024-10-01"),
            phase("2024-10-01", SupportPhase.PLACEMENT),
            arranged("2024-10-01", WEEKLY, Cadence.WEEKLY, null),
            left("2025-03-31"),
            phase("2025-04-10", SupportPhase.CLOSED));

    @Test
    void a_closed_case_is_left_alone_until_its_record_may_soon_be_erased() {
        LocalDate warning = LocalDate.of(2030, 4, 10).minusDays(60);
        assertThat(CLOSED.on("2025-06-01"))
                .singleElement()
                .satisfies(keeping -> assertThat(keeping.dueOn()).isEqualTo("2030-04-10"));
        assertThat(next(CLOSED, "2025-06-01"))
                .hasValueSatisfying(day -> assertThat(day).isBetween(warning.minusDays(40), LocalDate.of(2030, 4, 10)));
    }

    @Test
    void a_closed_case_whose_record_may_be_erased_never_changes_again() {
        assertThat(next(CLOSED, "2030-04-11")).isEmpty();
    }

    @Test
    void a_case_in_use_is_looked_at_when_a_form_or_a_month_is_near() {
        Story using = Story.of(
                intake("2025-01-06"),
                hired("2025-10-01"),
                phase("2026-04-01", SupportPhase.RETENTION),
                grant("2026-03-20", SupportService.RETENTION, "2026-04-01", "2027-03-31"));
        assertThat(next(using, "2026-05-02")).contains(LocalDate.of(2026, 5, 20));
        assertThat(next(using, "2026-05-20")).contains(LocalDate.of(2026, 5, 24));
    }

    private static Optional<LocalDate> next(Story story, String day) {
        return Deadlines.nextDay(CaseFile.of(story.entries()), LocalDate.parse(day), STANDARD);
    }
}
