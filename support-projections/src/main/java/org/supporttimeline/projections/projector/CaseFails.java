package org.supporttimeline.projections.projector;

/** A case cannot be folded anew. The message is class and place of the failure, without any text of the case. */
public final class CaseFails extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseFails(Exception cause) {
        super(Failure.describe(cause), cause);
    }
}
