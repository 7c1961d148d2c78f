package org.supporttimeline.projections.log;

import java.util.UUID;

/** A command asks for a case that is not in the log. */
public final class NoSuchCase extends RuntimeException {

    NoSuchCase(UUID caseId) {
        super("no case " + caseId);
    }
}
