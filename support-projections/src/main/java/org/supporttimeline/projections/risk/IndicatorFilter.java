package org.supporttimeline.projections.risk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.domain.risk.RiskRule;

/**
 * Which indicators are wanted; all that is given must hold.
 *
 * @param staff of the cases that this person is in charge of; null for all
 * @param office of the cases of one office; null for all in the reader's scope
 * @param levels of any of these levels; all when empty
 * @param rules of any of these rules; when empty, of all that have a level
 * @param closed also those that staff have closed
 */
public record IndicatorFilter(
        @Nullable StaffId staff, @Nullable OfficeId office, Set<Level> levels, Set<RiskRule> rules, boolean closed) {

    /** Everything that asks for somebody's eyes. */
    public static final IndicatorFilter ATTENTION = new IndicatorFilter(null, null, Set.of(), Set.of(), false);

    public IndicatorFilter {
        levels = Set.copyOf(levels);
        rules = Set.copyOf(rules);
    }
}
