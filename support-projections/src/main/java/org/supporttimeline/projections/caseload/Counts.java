package org.supporttimeline.projections.caseload;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.projections.listing.Counted;

/** How many cases there are by stage and by level, each by all that was asked for but itself. */
record Counts(Map<SupportPhase, Integer> phases, Map<Level, Integer> levels) {

    /** Out of the numbers by both together. */
    static Counts of(List<Counted> counted, CaseloadFilter filter) {
        Map<SupportPhase, Integer> phases = new EnumMap<>(SupportPhase.class);
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        for (Counted one : counted) {
            SupportPhase phase = SupportPhase.valueOf(String.valueOf(one.words().getFirst()));
            String rank = one.words().getLast();
            Level level = rank == null ? null : Level.valueOf(rank);
            if (filter.level() == null || filter.level() == level) {
                phases.merge(phase, one.number(), Integer::sum);
            }
            if (level != null && (filter.phase() == null || filter.phase() == phase)) {
                levels.merge(level, one.number(), Integer::sum);
            }
        }
        return new Counts(phases, levels);
    }
}
