package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

class ClockTest {

    private static final Policies POLICIES = Policies.standard();

    @Test
    void every_kind_of_deadline_is_told_by_one_clock() {
        assertThat(Arrays.stream(Clock.values()).flatMap(clock -> clock.kinds().stream()))
                .containsExactlyInAnyOrder(DeadlineKind.values());
        assertThat(DeadlineKind.values())
                .allSatisfy(kind -> assertThat(Clock.of(kind).kinds()).contains(kind));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoever_asks_for_some_kinds_gets_what_all_clocks_tell_of_them(long seed) {
        CaseFile file = CaseFile.of(RandomHistory.of(seed, 120));
        for (LocalDate day = LocalDate.of(2021, 1, 1); day.getYear() < 2030; day = day.plusDays(11)) {
            List<Deadline> all = Deadlines.of(file, day, POLICIES);
            for (Clock clock : Clock.values()) {
                AsOf asOf = new AsOf(file, day, POLICIES);
                assertThat(clock.deadlines(asOf))
                        .allSatisfy(told -> assertThat(clock.kinds()).contains(told.kind()));
            }
            for (DeadlineKind kind : DeadlineKind.values()) {
                assertThat(new AsOf(file, day, POLICIES).deadlines(EnumSet.of(kind)))
                        .isEqualTo(
                                all.stream().filter(one -> one.kind() == kind).toList());
            }
        }
    }

    @Test
    void what_was_not_asked_for_does_not_decide_about_the_next_day() {
        CaseFile file =
                CaseFile.of(Story.of(Facts.intake("2025-01-06"), Facts.phase("2026-04-01", SupportPhase.RETENTION))
                        .entries());
        AsOf contact = new AsOf(file, LocalDate.of(2026, 5, 2), POLICIES);
        assertThat(contact.deadlines(EnumSet.of(DeadlineKind.CONTACT_DUE_BY_PREFERENCE)))
                .isEmpty();
        AsOf month = new AsOf(file, LocalDate.of(2026, 5, 2), POLICIES);
        assertThat(month.deadlines(EnumSet.of(DeadlineKind.MONTHLY_INTERVIEW_DUE)))
                .isNotEmpty();
        assertThat(month.nextDay()).contains(LocalDate.of(2026, 5, 20));
        assertThat(contact.nextDay().filter(day -> !day.isAfter(LocalDate.of(2026, 5, 20))))
                .isEmpty();
    }
}
