package org.supporttimeline.projections.projector;

import java.sql.SQLException;

/** The projections' tables could not be read or written. */
public final class ProjectionUnavailable extends RuntimeException {

    public ProjectionUnavailable(SQLException cause) {
        super("the projection's tables do not answer", cause);
    }
}
