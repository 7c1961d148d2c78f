package org.supporttimeline.api.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Timeline pages over HTTP, beside the bare SQL of the same page; both by turns, by the same number of callers. */
final class PageMeasure {

    static final int CALLERS = 8;

    /** Events of an average made-up case, rounded down; so a few more are made than wanted. */
    private static final int EVENTS_A_CASE = 300;

    private static final Pattern REBUILT = Pattern.compile("(?m)^([a-z, ]+): done, [0-9,]+ events in ([0-9.]+) s");
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
        Progress.say(events + " events; rebuilding the projections from them");
        var rebuilt = rebuild();
        Progress.say("copying the same rows without a fold");
        double raw = new RawCopy(server.databases().service().dataSource(), directory).seconds(rebuilt.projections());
        try (var service = RunningService.start(Town.settings(server), directory.resolve("service.log"))) {
            service.awaitReady();
            for (String table : List.of("timeline.entry", "timeline.phase", "timeline.office")) {
                execute("VACUUM ANALYZE " + table);
            }
            List<UUID> cases = cases();
            return measure(town, service, cases, events, events / rebuilt.seconds(), events / raw);
        }
    }

    private PageResult measure(
            Town town, RunningService service, List<UUID> cases, long events, double rebuilt, double raw)
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
                    rebuilt,
                    raw,
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

    /** All projections, by the command; it says itself how long it took from its first step to its last. */
    private Rebuilt rebuild() throws Exception {
        var arguments = new ArrayList<>(List.of("rebuild"));
        arguments.addAll(Town.settings(server));
        Path output = directory.resolve("rebuild.log");
        try (var program = SupportProgram.start(output, arguments)) {
            var end = REBUILT.matcher(program.finished());
            if (!end.find()) {
                throw new IllegalStateException("nothing was rebuilt, see " + output);
            }
            return new Rebuilt(List.of(end.group(1).split(", ")), Double.parseDouble(end.group(2)));
        }
    }

    private record Rebuilt(List<String> projections, double seconds) {}

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
