package org.supporttimeline.projections.vault;

/**
 * A sealed text or key does not open: it was changed, cut, moved here from another case, or never sealed by this vault. The
 * message carries nothing of it.
 */
public final class SealBroken extends RuntimeException {

    SealBroken(String what) {
        super(what + " does not open: it was altered, or it belongs to another case");
    }
}
