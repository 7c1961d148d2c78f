package org.supporttimeline.projections.risk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.supporttimeline.projections.OfficeScope;

/** The bare SQL of a page of risk indicators, to compare the service with. */
public final class IndicatorStatement {

    private IndicatorStatement() {}

    /** The first page, and one indicator more, as the service asks for it. */
    public static PreparedStatement prepare(Connection connection, OfficeScope scope, int limit) throws SQLException {
        return IndicatorQuery.of(scope, IndicatorFilter.ATTENTION, null).prepare(connection, limit + 1);
    }
}
