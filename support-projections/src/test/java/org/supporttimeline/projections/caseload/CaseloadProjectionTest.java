package org.supporttimeline.projections.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.NextDay;

/** The row follows from case file, day and settings alone, and holds until the next day that is named. */
class CaseloadProjectionTest {

    private static final CaseloadProjection CASELOAD = new CaseloadProjection(Policies.standard());

    private static List<Record> rows(CaseFile file, LocalDate today) {
        return CASELOAD.state(new KnownCase(new UUID(0, 1), file, file.lastEntry(), 7, today));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void the_same_row_comes_out_on_every_day_before_the_next(long seed) {
        List<Entry> history = RandomHistory.of(seed, 140);
        for (int length : List.of(70, history.size())) {
            CaseFile file = CaseFile.of(history.subList(0, length));
            LocalDate last = LocalDate.of(2026, 1, 1);
            LocalDate day = LocalDate.of(2021, 1, 1);
            while (day.isBefore(last)) {
                List<Record> rows = rows(file, day);
                assertThat(rows.getFirst()).isInstanceOf(CaseNowRow.class);
                LocalDate next = rows.getLast() instanceof NextDay(UUID _, LocalDate named) ? named : last;
                assertThat(next).isAfter(day);
                for (LocalDate at = day; at.isBefore(next) && at.isBefore(last); at = at.plusDays(1)) {
                    assertThat(rows(file, at).getFirst())
                            .as("%s, as on %s", at, day)
                            .isEqualTo(rows.getFirst());
                }
                day = next;
            }
        }
    }

    @Test
    void a_case_that_was_never_opened_has_no_rows() {
        assertThat(rows(CaseFile.EMPTY, LocalDate.of(2026, 4, 1))).isEmpty();
    }
}
