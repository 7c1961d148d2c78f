package org.supporttimeline.projections.projector;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.schema.TestDatabase;

/** A log in a fresh database, to write to without any rule, and to follow. */
public final class LiveLog implements AutoCloseable {

    private static final String APPEND = """
            SELECT outcome, last_position
              FROM log.append(array_fill(1, ARRAY[cardinality(?::uuid[])]), ?, ?, ?, ?, ?, ?, ?)
            """;

    public final TestDatabase database = TestDatabase.fresh();
    public final HikariDataSource pool = pool(database.service());
    public final CaseLog log = new CaseLog(
            pool,
            database.service(),
            Duration.ofMinutes(2),
            InstantSource.system(),
            Forms.standard(),
            Policies.standard());
    public final WireForm wire = log.wire();
    private final Map<UUID, Integer> last = new HashMap<>();

    /** Tells projectors the day. */
    public volatile InstantSource clock = InstantSource.system();

    /** An event of a case. */
    public record Happened(UUID caseId, SupportEvent event) {}

    /** A small pool on a database. */
    public static HikariDataSource pool(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(30_000);
        return new HikariDataSource(config);
    }

    /** Records the next entries of a case, and answers the position of the last. */
    public long record(UUID caseId, SupportEvent... events) {
        return recordBy(
                "staff-1",
                Stream.of(events).map(event -> new Happened(caseId, event)).toList());
    }

    /** Records next entries of any cases in one call, and answers the position of the last. */
    public long record(List<Happened> events) {
        return recordBy("staff-1", events);
    }

    /** The same, by some account. */
    public synchronized long recordBy(String actor, List<Happened> events) {
        String metadata = wire.write(new Metadata(actor, "STAFF", "office-1", Channel.API, null, null));
        try (var connection = database.service().getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            var cases = array(connection, "uuid", events, Happened::caseId);
            statement.setArray(1, cases);
            statement.setArray(2, cases);
            statement.setArray(3, array(connection, "integer", events, e -> last.merge(e.caseId(), 1, Integer::sum)));
            statement.setArray(4, array(connection, "uuid", events, e -> UUID.randomUUID()));
            statement.setArray(
                    5,
                    array(
                            connection,
                            "text",
                            events,
                            e -> wire.typeOf(e.event()).name()));
            statement.setArray(
                    6,
                    array(
                            connection,
                            "integer",
                            events,
                            e -> wire.typeOf(e.event()).revision()));
            statement.setArray(7, array(connection, "text", events, e -> wire.write(e.event())));
            statement.setArray(8, array(connection, "text", events, e -> metadata));
            try (var result = statement.executeQuery()) {
                result.next();
                if (!result.getString(1).equals("appended")) {
                    throw new IllegalStateException(result.getString(1));
                }
                return result.getLong(2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, List<Happened> events, Function<Happened, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    /** A projector on this log; with short claims, so that a take-over is soon. */
    public Projector projector(Projection projection, String node, int segments, int batch, DataSource tables) {
        var settings = new ProjectorSettings(node, segments, batch, Duration.ofMillis(800));
        return new Projector(projection, log, tables, () -> clock.instant(), settings);
    }

    /** A running one that shares this log's pool. */
    public Projector running(Projection projection) {
        var projector = projector(projection, "node-1", 1, 200, pool);
        projector.start();
        return projector;
    }

    /** The first column of a query's rows, as text. */
    public List<String> rows(String sql) {
        try (var connection = database.service().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements as the service. */
    public void execute(String sql) {
        try (var connection = database.service().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        log.close();
        pool.close();
        database.close();
    }
}
