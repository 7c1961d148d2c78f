package org.supporttimeline.projections.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.risk.RiskRules;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.NextDay;

/** The rows follow from case file, day and settings alone, and hold until the next day that they name. */
class RiskProjectionTest {

    private static final UUID CASE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Policies POLICIES = Policies.standard();
    private static final RiskProjection RISK = new RiskProjection(POLICIES);

    private static KnownCase known(CaseFile file, LocalDate today) {
        return new KnownCase(CASE, file, file.lastEntry(), 7, today);
    }

    private static List<Record> withoutNextDay(List<Record> rows) {
        return rows.stream().filter(row -> !(row instanceof NextDay)).toList();
    }

    private static Optional<LocalDate> nextDay(List<Record> rows) {
        return rows.stream()
                .filter(NextDay.class::isInstance)
                .map(row -> ((NextDay) row).day())
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_same_rows_come_out_on_every_day_before_the_next(long seed) {
        CaseFile file = CaseFile.of(RandomHistory.of(seed, 140));
        LocalDate last = LocalDate.of(2026, 6, 1);
        LocalDate day = LocalDate.of(2022, 1, 1);
        while (day.isBefore(last)) {
            List<Record> rows = RISK.state(known(file, day));
            LocalDate next = nextDay(rows).orElse(last);
            assertThat(next).isAfter(day);
            for (LocalDate at = day; at.isBefore(next) && at.isBefore(last); at = at.plusDays(1)) {
                assertThat(withoutNextDay(RISK.state(known(file, at))))
                        .as("%s, as on %s", at, day)
                        .isEqualTo(withoutNextDay(rows));
            }
            day = next;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void a_row_says_all_that_the_indicator_says(long seed) {
        List<Entry> history = RandomHistory.of(seed, 150);
        CaseFile file = CaseFile.of(history);
        LocalDate day = RandomHistory.today(history);
        assertThat(Indicators.of(known(file, day), POLICIES)).isEqualTo(RiskRules.of(file, day, POLICIES));
    }

    @Test
    void a_case_that_was_never_opened_has_no_rows() {
        assertThat(RISK.state(known(CaseFile.EMPTY, LocalDate.of(2026, 4, 1)))).isEmpty();
    }
}
