package org.supporttimeline.api.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.CaseLog;

/** The cases that a reader may know of, as the log itself has them. */
@Component
public final class CasesInSight {

    private final CaseLog log;

    CasesInSight(CaseLog log) {
        this.log = log;
    }

    /**
     * The case, if it is there within the scope.
     *
     * @throws ProblemFound the same one whether the case is another office's or nobody's
     */
    public CaseFile require(OfficeScope scope, UUID caseId) {
        CaseFile file = log.files().current(caseId);
        if (!isThere(file, scope)) {
            throw Problems.notFound().found();
        }
        return file;
    }

    /** Whether the case is there within the scope. */
    public boolean sees(OfficeScope scope, UUID caseId) {
        return isThere(log.files().current(caseId), scope);
    }

    private static boolean isThere(CaseFile file, OfficeScope scope) {
        return file.opened() && scope.covers(file.offices().current());
    }
}
