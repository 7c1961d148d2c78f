package org.supporttimeline.projections.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of the key database. Works within the caller's transaction. */
@SuppressWarnings("ArrayRecordComponent") // rows are read and used, never compared
final class KeyTable {

    /** Held shared while a key is added, alone while all are wrapped anew: no key can slip in under the old wrapping. */
    private static final String LOCK_SHARED = "SELECT pg_advisory_xact_lock_shared(7021983)";

    private static final String LOCK_ALONE = "SELECT pg_advisory_xact_lock(7021983)";

    private static final String INSTALLATION = "SELECT id, kek, renewal_due FROM vault.installation";

    private static final String BIND = "INSERT INTO vault.installation (id, kek) VALUES (?, ?)";

    private static final String ANY_KEY = "SELECT EXISTS (SELECT FROM vault.case_key)";

    private static final String KEYS = "SELECT case_id, kek, wrapped FROM vault.case_key WHERE case_id = ANY (?)";

    private static final String PAGE = """
            SELECT case_id, kek, wrapped FROM vault.case_key
             WHERE wrapped IS NOT NULL AND case_id > ? ORDER BY case_id LIMIT ?
            """;

    private static final String ADD = """
            INSERT INTO vault.case_key (case_id, kek, wrapped)
            SELECT case_id, ?, wrapped FROM unnest(?::uuid[], ?::bytea[]) AS new (case_id, wrapped)
            ON CONFLICT (case_id) DO NOTHING
            """;

    private static final String REWRAP = """
            UPDATE vault.case_key k SET kek = ?, wrapped = new.wrapped
              FROM unnest(?::uuid[], ?::bytea[]) AS new (case_id, wrapped)
             WHERE k.case_id = new.case_id
            """;

    private static final String RENEWED = "UPDATE vault.installation SET kek = ?, renewal_due = false";

    private static final String RENEWAL_DUE = "UPDATE vault.installation SET renewal_due = true";

    private static final String DESTROY = """
            INSERT INTO vault.case_key AS k (case_id, destroyed_at) VALUES (?, clock_timestamp())
            ON CONFLICT (case_id) DO UPDATE SET kek = NULL, wrapped = NULL, destroyed_at = clock_timestamp()
             WHERE k.destroyed_at IS NULL
            """;

    private static final String ASK = """
            UPDATE vault.case_key SET destruction_asked_at = coalesce(destruction_asked_at, clock_timestamp())
             WHERE case_id = ? AND wrapped IS NOT NULL
            """;

    private static final String ASKED =
            "SELECT case_id FROM vault.case_key WHERE destruction_asked_at IS NOT NULL AND wrapped IS NOT NULL";

    /** Which installation the keys belong to, the fingerprint of the key that wraps them, and whether that is overdue. */
    record Installation(UUID id, byte[] kek, boolean renewalDue) {}

    /** A row; {@code wrapped} is null when the key has been destroyed. */
    record Row(UUID caseId, byte @Nullable [] kek, byte @Nullable [] wrapped) {

        boolean isDestroyed() {
            return wrapped == null;
        }

        byte[] wrappedKey() {
            return Objects.requireNonNull(wrapped, "destroyed");
        }

        byte[] wrappedBy() {
            return Objects.requireNonNull(kek, "destroyed");
        }
    }

    private final Connection connection;

    KeyTable(Connection connection) {
        this.connection = connection;
    }

    void lockShared() throws SQLException {
        execute(LOCK_SHARED);
    }

    void lockAlone() throws SQLException {
        execute(LOCK_ALONE);
    }

    Optional<Installation> installation() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(INSTALLATION);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Installation(row.getObject(1, UUID.class), row.getBytes(2), row.getBoolean(3)))
                    : Optional.empty();
        }
    }

    void bind(UUID installation, byte[] kek) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BIND)) {
            insert.setObject(1, installation);
            insert.setBytes(2, kek);
            insert.executeUpdate();
        }
    }

    boolean isEmpty() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ANY_KEY);
                ResultSet row = query.executeQuery()) {
            return row.next() && !row.getBoolean(1);
        }
    }

    List<Row> rows(Collection<UUID> caseIds) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(KEYS)) {
            query.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
            return rows(query);
        }
    }

    /** Keys that are not destroyed, in the order of their cases, from after one case on. */
    List<Row> page(UUID after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setObject(1, after);
            query.setInt(2, limit);
            return rows(query);
        }
    }

    /** Adds those that are not there yet. */
    void add(byte[] kek, List<UUID> caseIds, List<byte[]> wrapped) throws SQLException {
        writeAll(ADD, kek, caseIds, wrapped);
    }

    void rewrap(byte[] kek, List<UUID> caseIds, List<byte[]> wrapped) throws SQLException {
        writeAll(REWRAP, kek, caseIds, wrapped);
    }

    void renewed(byte[] kek) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RENEWED)) {
            update.setBytes(1, kek);
            update.executeUpdate();
        }
    }

    void renewalDue() throws SQLException {
        execute(RENEWAL_DUE);
    }

    /** False if it had been destroyed before. */
    boolean destroy(UUID caseId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DESTROY)) {
            update.setObject(1, caseId);
            return update.executeUpdate() == 1;
        }
    }

    void ask(UUID caseId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ASK)) {
            update.setObject(1, caseId);
            update.executeUpdate();
        }
    }

    List<UUID> asked() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ASKED);
                ResultSet row = query.executeQuery()) {
            var cases = new ArrayList<UUID>();
            while (row.next()) {
                cases.add(row.getObject(1, UUID.class));
            }
            return cases;
        }
    }

    private void writeAll(String sql, byte[] kek, List<UUID> caseIds, List<byte[]> wrapped) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setBytes(1, kek);
            write.setArray(2, connection.createArrayOf("uuid", caseIds.toArray()));
            write.setArray(3, connection.createArrayOf("bytea", wrapped.toArray(byte[][]::new)));
            write.executeUpdate();
        }
    }

    private static List<Row> rows(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            var rows = new ArrayList<Row>();
            while (result.next()) {
                rows.add(new Row(result.getObject(1, UUID.class), result.getBytes(2), result.getBytes(3)));
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
