package org.supporttimeline.projections.ledger;

/** The keys that sign checkpoints cannot be used; the message says what to do. */
public final class KeysUnusable extends RuntimeException {

    KeysUnusable(String what) {
        super(what);
    }
}
