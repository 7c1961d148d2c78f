package org.supporttimeline.projections.ledger;

/**
 * What is stored does not fit together, or not with what was signed: the log went back, or somebody has changed it. Nothing is
 * signed on top of that.
 */
public final class LedgerBroken extends RuntimeException {

    LedgerBroken(String why) {
        super(why);
    }
}
