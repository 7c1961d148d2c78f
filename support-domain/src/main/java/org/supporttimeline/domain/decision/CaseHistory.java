package org.supporttimeline.domain.decision;

import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.casefile.Entry;

/** All entries of a case, for the commands that must read it from its first entry. The log implements it. */
public interface CaseHistory {

    /** All entries of the case in order; empty when there is no such case. */
    List<Entry> entries(UUID caseId);
}
