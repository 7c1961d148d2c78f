package org.supporttimeline.projections.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows of {@code log.event} as they come over JDBC. */
final class Rows {

    /** What every query of entries selects, in the order in which {@link #read} expects it. */
    static final String COLUMNS = """
            SELECT e.position, e.case_id, e.entry_no, e.event_id, e.recorded_at,
                   e.type, e.revision, e.payload, e.metadata
              FROM log.event e
            """;

    private Rows() {}

    static List<StoredEntry> readAll(ResultSet rows) throws SQLException {
        List<StoredEntry> entries = new ArrayList<>();
        while (rows.next()) {
            entries.add(read(rows));
        }
        return entries;
    }

    private static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getObject(4, UUID.class),
                instant(row, 5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
