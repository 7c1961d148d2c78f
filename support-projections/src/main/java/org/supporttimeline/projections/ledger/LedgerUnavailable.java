package org.supporttimeline.projections.ledger;

import java.sql.SQLException;

/** The ledger's tables could not be read. */
public final class LedgerUnavailable extends RuntimeException {

    LedgerUnavailable(SQLException cause) {
        super("the ledger's tables do not answer", cause);
    }
}
