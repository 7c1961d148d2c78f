package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the tables in use hold of some cases, and up to where: all of one moment, while the projectors go on. Nothing is locked.
 */
final class LiveCases {

    private static final int ATTEMPTS = 20;

    /** As the snapshot sees the schema; and which one has the name by now, whatever the snapshot sees. */
    private static final String SCHEMA = "SELECT oid::bigint FROM pg_namespace WHERE nspname = ?";

    private static final String SCHEMA_NOW = "SELECT to_regnamespace(quote_ident(?))::oid::bigint";

    private final RowsByCase rows;
    private final Map<UUID, Long> positions;
    private final Map<UUID, Long> parked;

    private LiveCases(RowsByCase rows, Map<UUID, Long> positions, Map<UUID, Long> parked) {
        this.rows = rows;
        this.positions = positions;
        this.parked = parked;
    }

    /**
     * Reads them.
     *
     * @throws ProjectionUnavailable when tables were replaced again and again meanwhile
     */
    static Map<Projection, LiveCases> read(DataSource own, List<Projection> projections, Collection<UUID> cases)
            throws SQLException {
        try (Connection connection = own.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Map<Projection, LiveCases> all = new LinkedHashMap<>();
                List<Long> before = schemas(connection, SCHEMA, projections);
                for (Projection projection : projections) {
                    all.put(projection, read(connection, projection, cases));
                }
                boolean replaced = !before.equals(schemas(connection, SCHEMA_NOW, projections));
                connection.rollback();
                if (!replaced) {
                    return all;
                }
            }
        }
        throw new ProjectionUnavailable(new SQLException("the tables were being replaced"));
    }

    private static LiveCases read(Connection connection, Projection projection, Collection<UUID> cases)
            throws SQLException {
        LiveTokens tokens = LiveTokens.read(connection, projection.name());
        Map<UUID, Long> positions = new HashMap<>();
        cases.forEach(caseId -> positions.put(caseId, tokens.of(caseId)));
        Map<UUID, Long> parked = new HashMap<>();
        for (ParkedCase one : new Parking(projection.name()).all(connection)) {
            parked.put(one.caseId(), one.position());
        }
        parked.keySet().retainAll(positions.keySet());
        positions.putAll(parked);
        return new LiveCases(RowsByCase.read(connection, projection.name(), projection, cases), positions, parked);
    }

    private static List<Long> schemas(Connection connection, String query, List<Projection> projections)
            throws SQLException {
        List<Long> all = new ArrayList<>();
        for (Projection projection : projections) {
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, projection.name());
                try (var row = statement.executeQuery()) {
                    all.add(row.next() ? row.getLong(1) : 0);
                }
            }
        }
        return all;
    }

    RowsByCase rows() {
        return rows;
    }

    /** The last position that the rows of a case are true for. */
    long position(UUID caseId) {
        return positions.getOrDefault(caseId, 0L);
    }

    int parked() {
        return parked.size();
    }

    /**
     * A day on which the rows of a case were to be as they are: today; or, where the day on which they change has come and
     * nobody has looked yet, the day before that.
     *
     * @param today as of after the reading
     */
    LocalDate day(UUID caseId, LocalDate today) {
        return rows.of(NextDay.TABLE, caseId).stream()
                .map(row -> (LocalDate) row.values().get(1))
                .flatMap(day -> Optional.ofNullable(day).stream())
                .map(day -> day.minusDays(1))
                .filter(today::isAfter)
                .findFirst()
                .orElse(today);
    }
}
