package org.supporttimeline.projections.caseload;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;

/** How many cases there are by stage and by level, each by all that was asked for but itself. */
record Counts(Map<SupportPhase, Integer> phases, Map<Level, Integer> levels) {

    /** Out of the numbers by both together, which the row has in three arrays, or in none where the list does not begin. */
    static Counts read(ResultSet row, CaseloadFilter filter) throws SQLException {
        Map<SupportPhase, Integer> phases = new EnumMap<>(SupportPhase.class);
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        Array ofPhases = row.getArray("of_phases");
        if (ofPhases != null) {
            String[] names = (String[]) ofPhases.getArray();
            @Nullable String[] ranks = (String[]) row.getArray("of_levels").getArray();
            Long[] numbers = (Long[]) row.getArray("numbers").getArray();
            for (int at = 0; at < names.length; at++) {
                SupportPhase phase = SupportPhase.valueOf(names[at]);
                Level level = ranks[at] == null ? null : Level.valueOf(ranks[at]);
                int number = Math.toIntExact(numbers[at]);
                if (filter.level() == null || filter.level() == level) {
                    phases.merge(phase, number, Integer::sum);
                }
                if (level != null && (filter.phase() == null || filter.phase() == phase)) {
                    levels.merge(level, number, Integer::sum);
                }
            }
        }
        return new Counts(phases, levels);
    }
}
