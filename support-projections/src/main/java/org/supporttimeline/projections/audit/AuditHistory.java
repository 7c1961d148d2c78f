package org.supporttimeline.projections.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.EntryKey;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.projector.ProjectionUnavailable;

/**
 * Reads the history of the record, in recorded order. A case of an office outside the reader's scope is not there, exactly as
 * one that does not exist.
 */
public final class AuditHistory {

    /** The most entries of one page. */
    public static final int MOST = 200;

    private static final String AMENDMENTS_AND_SHARES = """
            SELECT case_id, entry_no, amends_entry
              FROM audit.entry
             WHERE case_id = ANY (?) AND (amends_entry IS NOT NULL OR type = 'ReportShared')
            """;

    private final DataSource source;
    private final EventLog log;
    private final WireForm wire;
    private final LateEntries late;

    /** @param policies say from when an entry counts as late */
    public AuditHistory(DataSource source, CaseLog log, Policies policies) {
        this.source = source;
        this.log = log.entries();
        this.wire = log.wire();
        this.late = new LateEntries(policies);
    }

    /** A row of the page, before what was recorded is looked up. */
    private record Row(
            EntryKey key,
            long position,
            LocalDate on,
            int daysLate,
            int businessDaysLate,
            boolean late,
            boolean amended,
            boolean amends) {}

    /**
     * The entries of a case.
     *
     * @param after the number of the entry that the page comes after; 0 for the first
     * @param limit how many entries at most, 1 to {@value #MOST}
     * @return empty when the case is not there for this reader
     */
    public Optional<AuditPage> ofCase(OfficeScope scope, UUID caseId, int after, int limit) {
        var query = AuditQuery.ofCase(scope, caseId, late).entryAfter(after);
        return read(query, limit, row -> row.key().entryNo());
    }

    /**
     * The entries of all cases that a scope has now, whoever wrote them.
     *
     * @param after the position that the page comes after; 0 for the first
     * @param limit how many entries at most, 1 to {@value #MOST}
     */
    public AuditPage page(OfficeScope scope, AuditFilter filter, long after, int limit) {
        long first = filter.from() == null
                ? 0
                : log.lastBefore(LateEntries.beginning(filter.from()).toInstant());
        Long last = filter.to() == null
                ? null
                : Long.valueOf(log.lastBefore(
                        LateEntries.beginning(filter.to().plusDays(1)).toInstant()));
        var query = AuditQuery.ofScope(scope, late)
                .between(Math.max(first, after), last)
                .by(filter.actor() == null ? null : filter.actor().value())
                .only(filter.kind());
        return read(query, limit, Row::position).orElseThrow();
    }

    /** What the tables say; {@code known} is of all cases of which amendments are shown. */
    private record Found(long reflected, List<Row> rows, Amendings.Known known) {}

    private Optional<AuditPage> read(AuditQuery query, int limit, ToLongFunction<Row> place) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " entries");
        }
        return find(query, limit).map(found -> {
            List<Row> shown =
                    found.rows().subList(0, Math.min(limit, found.rows().size()));
            Long next = shown.size() < found.rows().size() ? Long.valueOf(place.applyAsLong(shown.getLast())) : null;
            return new AuditPage(found.reflected(), entries(shown, found.known()), next);
        });
    }

    private Optional<Found> find(AuditQuery query, int limit) {
        try (var connection = source.getConnection();
                var statement = query.prepare(connection, limit + 1);
                var result = statement.executeQuery()) {
            if (!result.next()) {
                return Optional.empty();
            }
            long reflected = result.getLong("reflected");
            List<Row> rows = new ArrayList<>();
            do {
                if (result.getObject("case_id") != null) {
                    rows.add(row(result));
                }
            } while (result.next());
            return Optional.of(new Found(reflected, rows, known(connection, rows)));
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private List<AuditEntry> entries(List<Row> rows, Amendings.Known known) {
        Map<EntryKey, StoredEntry> recorded = log
                .entries(rows.stream().map(Row::key).toList())
                .stream()
                .collect(Collectors.toMap(entry -> new EntryKey(entry.caseId(), entry.entryNo()), Function.identity()));
        List<EntryKey> asked = rows.stream().filter(Row::amends).map(Row::key).toList();
        Amendings amendings = new Amendings(known, asked, log::entries, wire);
        return rows.stream()
                .map(row -> new AuditEntry(
                        recorded(recorded, row.key()),
                        row.on(),
                        row.daysLate(),
                        row.businessDaysLate(),
                        row.late(),
                        row.amended(),
                        amendings.of(row.key())))
                .toList();
    }

    private static StoredEntry recorded(Map<EntryKey, StoredEntry> recorded, EntryKey key) {
        StoredEntry entry = recorded.get(key);
        if (entry == null) {
            throw new IllegalStateException("an entry of the audit table is not in the log: " + key);
        }
        return entry;
    }

    private static Amendings.Known known(Connection connection, List<Row> rows) throws SQLException {
        Map<EntryKey, Integer> amends = new HashMap<>();
        Set<EntryKey> shares = new HashSet<>();
        Object[] cases = rows.stream()
                .filter(Row::amends)
                .map(row -> row.key().caseId())
                .distinct()
                .toArray();
        if (cases.length == 0) {
            return new Amendings.Known(amends, shares);
        }
        try (var statement = connection.prepareStatement(AMENDMENTS_AND_SHARES)) {
            statement.setArray(1, connection.createArrayOf("uuid", cases));
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    EntryKey key = new EntryKey(result.getObject(1, UUID.class), result.getInt(2));
                    Integer named = result.getObject(3, Integer.class);
                    if (named == null) {
                        shares.add(key);
                    } else {
                        amends.put(key, named);
                    }
                }
            }
        }
        return new Amendings.Known(amends, shares);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new EntryKey(row.getObject("case_id", UUID.class), row.getInt("entry_no")),
                row.getLong("position"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("days_late"),
                row.getInt("business_days_late"),
                row.getBoolean("late"),
                row.getBoolean("amended"),
                row.getObject("amends_entry") != null);
    }
}
