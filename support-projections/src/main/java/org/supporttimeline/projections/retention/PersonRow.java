package org.supporttimeline.projections.retention;

import java.util.UUID;
import org.supporttimeline.domain.statistics.CaseHistory;

/** Whose case it is; one row a case. */
record PersonRow(UUID caseId, UUID person) {

    static PersonRow of(CaseHistory history) {
        return new PersonRow(history.caseId(), history.person().value());
    }
}
