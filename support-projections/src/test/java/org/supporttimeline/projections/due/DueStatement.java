package org.supporttimeline.projections.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.supporttimeline.projections.OfficeScope;

/** The bare SQL of a page of what is due, to compare the service with. */
public final class DueStatement {

    private DueStatement() {}

    /** The first page, and one item more, as the service asks for it. */
    public static PreparedStatement prepare(Connection connection, OfficeScope scope, int limit) throws SQLException {
        return ItemQuery.of(scope, DueFilter.ALL, null).prepare(connection, limit + 1);
    }
}
