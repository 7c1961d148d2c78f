package org.supporttimeline.api.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.supporttimeline.projections.log.WireForm;

/**
 * The limit of appending: a table like the log's, with its indexes and its rows, into which each caller inserts on a connection of
 * its own, one row a transaction and one statement a transaction, numbered by a sequence. No rule is asked, nothing is read, and the
 * numbers have gaps and are not in commit order.
 */
final class BareTable implements AutoCloseable {

    private static final List<String> MAKE = List.of(
            "CREATE SCHEMA bench",
            "CREATE TABLE bench.event (LIKE log.event INCLUDING ALL)",
            "INSERT INTO bench.event SELECT * FROM log.event ORDER BY position",
            "CREATE SEQUENCE bench.event_position OWNED BY bench.event.position",
            "SELECT setval('bench.event_position', (SELECT max(position) FROM bench.event))",
            "ALTER TABLE bench.event ALTER COLUMN position SET DEFAULT nextval('bench.event_position')",
            "ANALYZE bench.event");

    private static final String INSERT = """
            INSERT INTO bench.event (case_id, entry_no, event_id, recorded_at, type, revision, payload, metadata)
            VALUES (?, ?, ?, clock_timestamp(), ?, 1, ?::json, ?::json)""";

    private final DataSource owner;
    private final List<Inserting> callers = new ArrayList<>();
    private final int before;

    private BareTable(DataSource owner, int before) {
        this.owner = owner;
        this.before = before;
    }

    static BareTable make(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (String step : MAKE) {
                statement.execute(step);
            }
        }
        return new BareTable(owner, rows(owner));
    }

    /** One more connection, which inserts into these cases by turns; its entry numbers are far from those of the others. */
    Caller caller(List<UUID> cases, int seed) throws SQLException {
        int firstEntryNo = 1_000_000 * (callers.size() + 1);
        var caller = new Inserting(owner.getConnection(), cases, firstEntryNo, new BenchFacts(seed));
        callers.add(caller);
        return caller;
    }

    /** How many rows have been inserted, after a look that they are all there. */
    int check() throws SQLException {
        int acknowledged = callers.stream().mapToInt(caller -> caller.count).sum();
        int there = rows(owner) - before;
        if (there != acknowledged) {
            throw new IllegalStateException(acknowledged + " inserts were acknowledged, " + there + " are there");
        }
        return there;
    }

    private static int rows(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM bench.event")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Inserting caller : callers) {
            caller.connection.close();
        }
    }

    private static final class Inserting implements Caller {

        private final Connection connection;
        private final PreparedStatement insert;
        private final List<UUID> cases;
        private final int firstEntryNo;
        private final BenchFacts facts;
        private final String payload;
        private final String metadata;
        private int count;

        Inserting(Connection connection, List<UUID> cases, int firstEntryNo, BenchFacts facts) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement(INSERT);
            this.cases = cases;
            this.firstEntryNo = firstEntryNo;
            this.facts = facts;
            var wire = WireForm.present();
            this.payload = wire.write(facts.contact(BenchFacts.TODAY));
            this.metadata = wire.write(facts.metadata());
        }

        @Override
        public void call() throws SQLException {
            insert.setObject(1, cases.get(count % cases.size()));
            insert.setInt(2, firstEntryNo + count / cases.size());
            insert.setObject(3, facts.uuid());
            insert.setString(4, "ClientContacted");
            insert.setString(5, payload);
            insert.setString(6, metadata);
            insert.executeUpdate();
            count++;
        }
    }
}
