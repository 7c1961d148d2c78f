package org.supporttimeline.projections.log;

import java.sql.SQLException;

/** The log could not be read. */
public final class LogUnavailable extends RuntimeException {

    public LogUnavailable(SQLException cause) {
        super("the log cannot be read", cause);
    }
}
