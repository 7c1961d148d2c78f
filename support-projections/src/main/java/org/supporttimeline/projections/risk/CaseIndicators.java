package org.supporttimeline.projections.risk;

import java.util.List;
import org.supporttimeline.domain.risk.Indicator;

/**
 * The indicators of one case.
 *
 * @param position the position of the log that they are true for
 * @param indicators the highest level first, then by rule
 */
public record CaseIndicators(long position, List<Indicator> indicators) {

    public CaseIndicators {
        indicators = List.copyOf(indicators);
    }
}
