package org.supporttimeline.api.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.caseload.CaseloadStatement;
import org.supporttimeline.projections.due.DueStatement;
import org.supporttimeline.projections.risk.IndicatorStatement;
import tools.jackson.databind.JsonNode;

/** The lists that an office works with: the first page of each, as the service has it and as its own SQL gives it. */
enum OfficeList {
    CASELOAD("caseload page", "/api/caseload", "cases", "", "") {
        @Override
        PreparedStatement prepare(Connection connection, OfficeScope scope) throws SQLException {
            return CaseloadStatement.prepare(connection, scope, 50);
        }
    },
    DUE("due list", "/api/due", "items", "kind", "/kind") {
        @Override
        PreparedStatement prepare(Connection connection, OfficeScope scope) throws SQLException {
            return DueStatement.prepare(connection, scope, 100);
        }
    },
    INDICATORS("indicators", "/api/indicators", "indicators", "rule", "/indicator/rule") {
        @Override
        PreparedStatement prepare(Connection connection, OfficeScope scope) throws SQLException {
            return IndicatorStatement.prepare(connection, scope, 100);
        }
    };

    private final String title;
    private final String path;
    private final String rows;
    private final String column;
    private final String pointer;

    /**
     * @param rows where the answer has its rows
     * @param column what tells the rows of one case apart in the tables, and
     * @param pointer the same in the answer
     */
    OfficeList(String title, String path, String rows, String column, String pointer) {
        this.title = title;
        this.path = path;
        this.rows = rows;
        this.column = column;
        this.pointer = pointer;
    }

    /** The SQL of the service's page, of the size that it has when nobody asks for another. */
    abstract PreparedStatement prepare(Connection connection, OfficeScope scope) throws SQLException;

    String title() {
        return title;
    }

    String path() {
        return path;
    }

    /** What is in a row of the tables. */
    String key(ResultSet row) throws SQLException {
        return row.getString("case_id") + (column.isEmpty() ? "" : row.getString(column));
    }

    /** What is in the rows of an answer. */
    List<String> keys(JsonNode answer) {
        List<String> keys = new ArrayList<>();
        for (JsonNode row : answer.get(rows)) {
            keys.add(row.get("caseId").asString()
                    + (pointer.isEmpty() ? "" : row.at(pointer).asString()));
        }
        return keys;
    }
}
