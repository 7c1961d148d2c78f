package org.supporttimeline.projections.caseload;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.supporttimeline.projections.OfficeScope;

/** The bare SQL of a page of cases, to compare the service with. */
public final class CaseloadStatement {

    private CaseloadStatement() {}

    /** The first page, the newest cases first, and one case more, as the service asks for it. */
    public static PreparedStatement prepare(Connection connection, OfficeScope scope, int limit) throws SQLException {
        return CaseloadQuery.of(scope, CaseloadFilter.ALL, CaseloadOrder.NEWEST, null)
                .prepare(connection, limit + 1);
    }
}
