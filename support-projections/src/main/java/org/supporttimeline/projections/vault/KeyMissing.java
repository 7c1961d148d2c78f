package org.supporttimeline.projections.vault;

import java.util.UUID;

/**
 * The key database knows nothing of this case, not even that its key was destroyed. For a case that is in the log this means
 * that the key database is older than the log, for example restored from an older backup.
 */
public final class KeyMissing extends RuntimeException {

    KeyMissing(UUID caseId) {
        super("The key database has no key for case " + caseId);
    }
}
