package org.supporttimeline.projections.risk;

import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.risk.Indicator;

/**
 * An indicator, and whose it is.
 *
 * @param office the office that keeps the case
 * @param staff who is in charge of the case, each once
 */
public record CaseIndicator(UUID caseId, OfficeId office, List<StaffId> staff, Indicator indicator) {

    public CaseIndicator {
        staff = List.copyOf(staff);
    }
}
