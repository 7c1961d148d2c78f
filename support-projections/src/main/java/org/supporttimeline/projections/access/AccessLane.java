package org.supporttimeline.projections.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.supporttimeline.projections.schema.OwnConnection;

/** The access log's own connection. */
final class AccessLane implements AutoCloseable {

    private static final String APPEND = "SELECT access.append(?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement append;

    private AccessLane(Connection connection) throws SQLException {
        this.connection = connection;
        this.append = connection.prepareStatement(APPEND);
        append.unwrap(PGStatement.class).setPrepareThreshold(1);
    }

    static AccessLane open(DataSource source) throws SQLException {
        Connection connection = OwnConnection.open(source);
        try {
            return new AccessLane(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** One call of {@code access.append}, durable when it returns; answers the newest position. */
    long append(List<Accessed> entries) throws SQLException {
        set(1, entries, entry -> entry.by().account());
        set(2, entries, entry -> entry.by().role());
        set(3, entries, entry -> array(entry.by().offices()));
        set(4, entries, entry -> entry.kind().name());
        set(5, entries, Accessed::operation);
        set(6, entries, entry -> entry.purpose() == null ? "" : entry.purpose().name());
        set(
                7,
                entries,
                entry -> array(entry.cases().stream().map(UUID::toString).toList()));
        try (var row = append.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void set(int parameter, List<Accessed> entries, Function<Accessed, String> column) throws SQLException {
        append.setArray(
                parameter,
                connection.createArrayOf("text", entries.stream().map(column).toArray()));
    }

    /** The text of an array of codes, which need no quotes. */
    private static String array(List<String> codes) {
        return codes.stream().collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether the server still speaks to us: after an error of the statement alone it does. */
    boolean alive() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // it was broken, which is why it is being closed
        }
    }
}
