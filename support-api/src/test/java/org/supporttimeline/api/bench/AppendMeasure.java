package org.supporttimeline.api.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.schema.Databases;

/** Appends a second through the command bus, on short and on long cases, beside bare inserts; all three by turns. */
final class AppendMeasure {

    static final CaseLoad.Wanted SHORT = new CaseLoad.Wanted(12_800, 10);
    static final CaseLoad.Wanted LONG = new CaseLoad.Wanted(128, 3_000);

    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final int WARM_UPS = 3; // until the compiler has done its work
    private static final int READING_CONNECTIONS = 8; // as the service has for requests

    private final Sizes sizes;
    private final List<Recording> recordings = new ArrayList<>();
    private int seed = 100;

    AppendMeasure(Sizes sizes) {
        this.sizes = sizes;
    }

    /** The three kinds of callers of one number of them. */
    private record Side(List<Caller> inserting, List<Recording> onShort, List<Recording> onLong) {}

    /** Measures, and checks that the log holds exactly what was acknowledged. */
    AppendResult measure(Databases databases) throws Exception {
        DataSource owner = databases.owner().dataSource();
        Progress.say("loading cases");
        List<List<UUID>> cases = CaseLoad.into(owner, List.of(SHORT, LONG));
        try (var bare = BareTable.make(owner);
                var pool = pool(databases);
                var log = new CaseLog(
                        pool,
                        databases.service().dataSource(),
                        Duration.ofSeconds(10),
                        BenchFacts.CLOCK,
                        Forms.standard(),
                        Policies.standard())) {
            long loaded = log.entries().head();
            cases.forEach(some -> some.forEach(log.files()::current));
            SequencedMap<Integer, AppendFigures> figures = measure(sides(cases, log, bare));
            List<Recording.Acknowledged> acknowledged = recordings.stream()
                    .flatMap(recording -> recording.acknowledged().stream())
                    .toList();
            new LogCheck(pool).holds(loaded, acknowledged);
            return new AppendResult(figures, loaded, acknowledged.size(), bare.check(), bytes(pool));
        }
    }

    private SequencedMap<Integer, Side> sides(List<List<UUID>> cases, CaseLog log, BareTable bare) throws SQLException {
        SequencedMap<Integer, Side> sides = new LinkedHashMap<>();
        for (int callers : CALLERS) {
            List<Caller> inserting = new ArrayList<>();
            for (List<UUID> share : shares(cases.getFirst(), callers)) {
                inserting.add(bare.caller(share, seed++));
            }
            sides.put(
                    callers,
                    new Side(
                            inserting,
                            recording(log, shares(cases.getFirst(), callers)),
                            recording(log, shares(cases.getLast(), callers))));
        }
        return sides;
    }

    private List<Recording> recording(CaseLog log, List<List<UUID>> shares) {
        List<Recording> some = shares.stream()
                .map(share -> new Recording(log.commands(), share, seed++))
                .toList();
        recordings.addAll(some);
        return some;
    }

    private SequencedMap<Integer, AppendFigures> measure(Map<Integer, Side> sides) throws Exception {
        SequencedMap<Integer, AppendFigures> figures = new LinkedHashMap<>();
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            for (Side side : sides.values()) {
                turn(side, new AppendFigures());
            }
        }
        for (int round = 1; round <= sizes.rounds(); round++) {
            for (var side : sides.entrySet()) {
                turn(side.getValue(), figures.computeIfAbsent(side.getKey(), n -> new AppendFigures()));
            }
            Progress.say("appends: round " + round + " of " + sizes.rounds());
        }
        return figures;
    }

    private void turn(Side side, AppendFigures into) throws Exception {
        into.bare().add(Load.run(side.inserting(), sizes.run()));
        into.onShort().add(Load.run(side.onShort(), sizes.run()));
        into.onLong().add(Load.run(side.onLong(), sizes.run()));
    }

    /** Distinct cases for each of so many callers. */
    private static List<List<UUID>> shares(List<UUID> cases, int callers) {
        int size = cases.size() / callers;
        return IntStream.range(0, callers)
                .mapToObj(caller -> cases.subList(caller * size, (caller + 1) * size))
                .toList();
    }

    static HikariDataSource pool(Databases databases) {
        var config = new HikariConfig();
        config.setDataSource(databases.service().dataSource());
        config.setMaximumPoolSize(READING_CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** How large a measured row is, on average. */
    private static int bytes(DataSource source) throws SQLException {
        String query =
                "SELECT avg(pg_column_size(e.*)) FROM (SELECT * FROM log.event ORDER BY position DESC LIMIT 1000) AS e";
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
