package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The cases that a projection could not follow, in {@code projection.parked}. */
final class Parking {

    private static final String PARKED = """
            SELECT case_id, position, entry_no, error, since
              FROM projection.parked WHERE projection = ? ORDER BY since, case_id
            """;

    private static final String AMONG =
            "SELECT case_id FROM projection.parked WHERE projection = ? AND case_id = ANY (?)";

    private static final String PARK = """
            INSERT INTO projection.parked (projection, case_id, position, entry_no, error) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (projection, case_id) DO UPDATE SET entry_no = EXCLUDED.entry_no, error = EXCLUDED.error
            """;

    private static final String RELEASE = "DELETE FROM projection.parked WHERE projection = ? AND case_id = ?";

    private static final String FORGET = "DELETE FROM projection.parked WHERE projection = ?";

    private static final String BECOME = "UPDATE projection.parked SET projection = ? WHERE projection = ?";

    private static final String POSITION =
            "SELECT position FROM projection.parked WHERE projection = ? AND case_id = ?";

    private final String projection;

    Parking(String projection) {
        this.projection = projection;
    }

    /** Those of the cases that are parked. */
    Set<UUID> among(Connection connection, Collection<UUID> cases) throws SQLException {
        try (var statement = connection.prepareStatement(AMONG)) {
            statement.setString(1, projection);
            statement.setArray(2, connection.createArrayOf("uuid", cases.toArray()));
            try (var result = statement.executeQuery()) {
                Set<UUID> parked = new HashSet<>();
                while (result.next()) {
                    parked.add(result.getObject(1, UUID.class));
                }
                return parked;
            }
        }
    }

    /** Parks a case. One that is parked already keeps the position that its rows are true for. */
    void park(Connection connection, UUID caseId, long position, int entry, String error) throws SQLException {
        try (var statement = connection.prepareStatement(PARK)) {
            statement.setString(1, projection);
            statement.setObject(2, caseId);
            statement.setLong(3, position);
            statement.setInt(4, entry);
            statement.setString(5, error);
            statement.executeUpdate();
        }
    }

    void release(Connection connection, UUID caseId) throws SQLException {
        try (var statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, projection);
            statement.setObject(2, caseId);
            statement.executeUpdate();
        }
    }

    /** Lets all cases go. */
    void forget(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, projection);
            statement.executeUpdate();
        }
    }

    /** Replaces what is parked under another name by what is parked under this one. */
    void become(Connection connection, String other) throws SQLException {
        new Parking(other).forget(connection);
        try (var statement = connection.prepareStatement(BECOME)) {
            statement.setString(1, other);
            statement.setString(2, projection);
            statement.executeUpdate();
        }
    }

    /** Whether the case is parked before that position. */
    boolean isParkedBefore(Connection connection, UUID caseId, long position) throws SQLException {
        try (var statement = connection.prepareStatement(POSITION)) {
            statement.setString(1, projection);
            statement.setObject(2, caseId);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getLong(1) < position;
            }
        }
    }

    List<ParkedCase> all(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(PARKED)) {
            statement.setString(1, projection);
            try (var result = statement.executeQuery()) {
                List<ParkedCase> parked = new ArrayList<>();
                while (result.next()) {
                    parked.add(new ParkedCase(
                            projection,
                            result.getObject(1, UUID.class),
                            result.getLong(2),
                            result.getInt(3),
                            result.getString(4),
                            result.getObject(5, OffsetDateTime.class).toInstant()));
                }
                return parked;
            }
        }
    }
}
