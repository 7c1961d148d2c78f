package org.supporttimeline.api.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Timeline pages over HTTP, beside the bare SQL of the same page; both by turns, by the same number of callers. */
final class PageMeasure {

    static final int CALLERS = 8;

    /** Events of an average made-up case, rounded down; so a few more are made than wanted. */
    private static final int EVENTS_A_CASE = 300;

    private static final Duration CATCHING_UP = Duration.ofMinutes(15);
    private static final int CHECKED = 200;

    private static final String WHOLE_PAGES =
            "SELECT case_id FROM timeline.entry GROUP BY case_id HAVING count(*) >= ?";

    private final Sizes sizes;
    private final BenchServer server;
    private final Path directory;

    PageMeasure(Sizes sizes, BenchServer server) {
        this.sizes = sizes;
        this.server = server;
        this.directory = sizes.directory();
    }

    /** Measures, and checks a sample of the pages in every detail. */
    PageResult measure() throws Exception {
        Progress.say("generating cases");
        Town town = Town.generate(server, Math.ceilDiv(sizes.rows(), EVENTS_A_CASE), directory.resolve("generate.log"));
        long events = number("SELECT position FROM log.head");
        if (events < sizes.rows()) {
            throw new IllegalStateException("only " + events + " events were made");
        }
        Progress.say(events + " events; projecting them");
        try (var service = RunningService.start(Town.settings(server), directory.resolve("service.log"))) {
            double seconds = catchUp(events);
            service.awaitReady();
            for (String table : List.of("timeline.entry", "timeline.phase", "timeline.office")) {
                execute("VACUUM ANALYZE " + table);
            }
            List<UUID> cases = cases();
            return measure(town, service, cases, events, events / seconds);
        }
    }

    private PageResult measure(Town town, RunningService service, List<UUID> cases, long events, double projected)
            throws Exception {
        String cookies = service.signIn(town.account(), town.password());
        DataSource source = server.databases().service().dataSource();
        List<HttpPage> http = new ArrayList<>();
        List<BarePage> bare = new ArrayList<>();
        try {
            for (int caller = 0; caller < CALLERS; caller++) {
                http.add(new HttpPage(service.port(), cookies, cases, caller));
                bare.add(new BarePage(source, cases, caller));
            }
            new PageCheck().check(http.getFirst(), bare.getFirst(), cases.subList(0, Math.min(CHECKED, cases.size())));
            Load.run(bare, sizes.pages());
            Load.run(http, sizes.pages().multipliedBy(6)); // until its compiler has done its work
            var result = new PageResult(
                    new Rounds(),
                    new Rounds(),
                    number("SELECT count(*) FROM timeline.entry"),
                    cases.size(),
                    events / town.seconds(),
                    projected,
                    Math.min(CHECKED, cases.size()));
            for (int round = 1; round <= sizes.rounds(); round++) {
                result.bare().add(Load.run(bare, sizes.pages()));
                result.http().add(Load.run(http, sizes.pages()));
                Progress.say("timeline pages: round " + round + " of " + sizes.rounds());
            }
            return result;
        } finally {
            for (HttpPage one : http) {
                one.close();
            }
            for (BarePage one : bare) {
                one.close();
            }
        }
    }

    /** How long the live projections took, both of them at once, from their first rows on. */
    private double catchUp(long events) throws Exception {
        String reflected = "SELECT coalesce(min(position), 0) FROM projection.reflected";
        Await.until("the first rows", CATCHING_UP, () -> number(reflected) > 0);
        long first = number(reflected);
        long began = System.nanoTime();
        Await.until("projecting", CATCHING_UP, () -> number(reflected) >= events);
        double share = (double) (events - first) / events;
        return (System.nanoTime() - began) / 1e9 / Math.max(share, 0.01);
    }

    private List<UUID> cases() throws SQLException {
        List<UUID> cases = new ArrayList<>();
        try (var connection = server.databases().service().dataSource().getConnection();
                var query = connection.prepareStatement(WHOLE_PAGES)) {
            query.setInt(1, BarePage.ENTRIES);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    cases.add(row.getObject(1, UUID.class));
                }
            }
        }
        Collections.sort(cases);
        Collections.shuffle(cases, new Random(7));
        return cases;
    }

    private long number(String query) throws SQLException {
        try (var connection = server.databases().service().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.databases().service().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
