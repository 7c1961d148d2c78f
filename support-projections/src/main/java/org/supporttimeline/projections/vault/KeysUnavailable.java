package org.supporttimeline.projections.vault;

import java.sql.SQLException;

/** The key database did not answer, so nothing was sealed, opened or destroyed. */
public final class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailable(SQLException cause) {
        super("the key database failed", cause);
    }
}
