package org.supporttimeline.projections.vault;

import java.util.UUID;

/** The case's key was destroyed, so nothing can be sealed for it any more. */
public final class CaseErased extends RuntimeException {

    public CaseErased(UUID caseId) {
        super("The key of case " + caseId + " has been destroyed");
    }
}
