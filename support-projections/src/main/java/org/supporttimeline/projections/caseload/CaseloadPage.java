package org.supporttimeline.projections.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of cases.
 *
 * @param position the position of the log that it is true for, bar parked cases
 * @param next where the next page begins; null when this is the last
 */
public record CaseloadPage(
        long position, List<CaseNow> cases, @Nullable CaseloadCursor next) {

    public CaseloadPage {
        cases = List.copyOf(cases);
    }
}
