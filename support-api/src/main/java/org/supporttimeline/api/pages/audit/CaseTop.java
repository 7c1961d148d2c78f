package org.supporttimeline.api.pages.audit;

import java.util.UUID;
import org.supporttimeline.api.json.Words;

/**
 * What stands above every page about the record of a case.
 *
 * @param lastEntry the number of its last entry
 */
record CaseTop(UUID caseId, Words name, int lastEntry) {

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "CaseTop";
    }
}
