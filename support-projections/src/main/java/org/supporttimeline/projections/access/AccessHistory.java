package org.supporttimeline.projections.access;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.LogUnavailable;

/** Reads the access log. Every method throws {@link LogUnavailable} where its one query fails. */
public final class AccessHistory {

    /** So many entries a page at most. */
    public static final int MOST = 200;

    private static final String COLUMNS = """
            SELECT e.position, e.recorded_at, e.actor, e.role, e.offices, e.kind, e.operation, e.purpose, e.cases
              FROM access.entry e
            """;

    /** Time grows with the position, so a period is a stretch of positions: found by halving, not by looking at each. */
    private static final String FIRST_AT = """
            (WITH RECURSIVE narrowed (low, high) AS (
                  SELECT 0::bigint, position + 1 FROM access.head
                   UNION ALL
                  SELECT CASE WHEN m.recorded_at < ? THEN m.position ELSE n.low END,
                         CASE WHEN m.recorded_at < ? THEN n.high ELSE m.position END
                    FROM narrowed n
                    JOIN access.entry m ON m.position = (n.low + n.high) / 2
                   WHERE n.high - n.low > 1)
             SELECT max(low) + 1 FROM narrowed)
            """;

    private static final String AFTER = COLUMNS + "WHERE e.position > ? ORDER BY e.position LIMIT ?";

    private static final String IN_SIGHT =
            "SELECT case_id FROM caseload.case_now WHERE case_id = ANY (?) AND office = ANY (?)";

    private static final String BUNDLES = """
            SELECT one.case_id, e.recorded_at
              FROM access.entry e, unnest(e.cases) AS one (case_id)
             WHERE e.kind = 'BUNDLE' AND e.cases && ? AND one.case_id = ANY (?)
            """;

    private static final String HEAD = "SELECT position FROM access.head";

    private final DataSource source;

    /** @param source the pool that reads use */
    public AccessHistory(DataSource source) {
        this.source = source;
    }

    /**
     * The newest entries that fit. Without a case only those in the name of an office in reach; with one, all that concern it:
     * that the case is in reach is the caller's to know.
     *
     * @param before only entries before this position; null for the newest
     */
    public AccessPage page(OfficeScope scope, AccessFilter filter, @Nullable Long before, int limit) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (filter.caseId() != null) {
            where.add("e.cases @> ?");
            values.add(new UUID[] {filter.caseId()});
        } else if (!scope.all()) {
            where.add("e.offices && ?");
            values.add(scope.codes());
        }
        if (filter.actor() != null) {
            where.add("e.actor = ?");
            values.add(filter.actor().value());
        }
        if (!filter.kinds().isEmpty()) {
            where.add("e.kind = ANY (?)");
            values.add(filter.kinds().stream().map(Enum::name).sorted().toArray(String[]::new));
        }
        moment(filter.from(), "e.position >= ", where, values);
        moment(filter.to(), "e.position < ", where, values);
        if (before != null) {
            where.add("e.position < ?");
            values.add(before);
        }
        values.add(limit + 1);
        String sql = COLUMNS + (where.isEmpty() ? "" : "WHERE " + String.join(" AND ", where))
                + " ORDER BY e.position DESC LIMIT ?";
        List<AccessEntry> found = query(sql, values);
        boolean more = found.size() > limit;
        List<AccessEntry> shown = more ? found.subList(0, limit) : found;
        return new AccessPage(shown, more ? shown.getLast().position() : null);
    }

    /** Those of the cases of some entries that a reader of these offices may know of. */
    public Set<UUID> inSight(OfficeScope scope, List<AccessEntry> entries) {
        UUID[] all = entries.stream()
                .flatMap(entry -> entry.accessed().cases().stream())
                .distinct()
                .toArray(UUID[]::new);
        if (all.length == 0 || scope.all()) {
            return Set.of(all);
        }
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(IN_SIGHT)) {
            set(statement, 1, all);
            set(statement, 2, scope.codes());
            try (var row = statement.executeQuery()) {
                var found = new HashSet<UUID>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** When bundles of some cases were made; a case without any is not among them. That they are in reach is the caller's to know. */
    public Map<UUID, NavigableSet<Instant>> bundles(Collection<UUID> cases) {
        UUID[] all = cases.toArray(UUID[]::new);
        if (all.length == 0) {
            return Map.of();
        }
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(BUNDLES)) {
            set(statement, 1, all);
            set(statement, 2, all);
            try (var row = statement.executeQuery()) {
                var found = new HashMap<UUID, NavigableSet<Instant>>();
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(1, UUID.class), caseId -> new TreeSet<>())
                            .add(row.getObject(2, OffsetDateTime.class).toInstant());
                }
                return found;
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    /** At most so many entries, from the one after the position on. Nothing ever appears before them later. */
    public List<AccessEntry> after(long position, int limit) {
        return query(AFTER, List.of(position, limit));
    }

    /**
     * One entry, if it is in the name of an office in reach and all its cases may be known of: for whoever shows all of it, as a
     * proof does.
     */
    public Optional<AccessEntry> entry(OfficeScope scope, long position) {
        return after(position - 1, 1).stream()
                .filter(entry -> entry.position() == position)
                .filter(entry -> scope.all()
                        || entry.accessed().by().offices().stream()
                                .anyMatch(office -> scope.covers(new OfficeId(office))))
                .filter(entry -> inSight(scope, List.of(entry))
                        .containsAll(entry.accessed().cases()))
                .findFirst();
    }

    /** The newest position; 0 when nothing has been recorded. */
    public long head() {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(HEAD);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    private static void moment(@Nullable Instant moment, String bound, List<String> where, List<Object> values) {
        if (moment != null) {
            OffsetDateTime value = moment.atOffset(ZoneOffset.UTC);
            where.add(bound + FIRST_AT);
            values.add(value);
            values.add(value);
        }
    }

    private List<AccessEntry> query(String sql, List<?> values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                set(statement, i + 1, values.get(i));
            }
            try (var row = statement.executeQuery()) {
                var entries = new ArrayList<AccessEntry>();
                while (row.next()) {
                    entries.add(entry(row));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case UUID[] ids ->
                statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids));
            case String[] texts ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
            default -> statement.setObject(index, value);
        }
    }

    private static AccessEntry entry(ResultSet row) throws SQLException {
        var by = new Accessor(row.getString(3), row.getString(4), Arrays.asList((String[]) values(row, 5)));
        String purpose = row.getString(8);
        var accessed = new Accessed(
                by,
                AccessKind.valueOf(row.getString(6)),
                row.getString(7),
                purpose.isEmpty() ? null : Purpose.valueOf(purpose),
                Arrays.asList((UUID[]) values(row, 9)));
        return new AccessEntry(
                row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), accessed);
    }

    private static Object values(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
