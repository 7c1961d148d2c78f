package org.supporttimeline.api.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.postgres.ServerLog.Sent;

/** Every page of an office as its manager's browser asks for it, beside the statements that it sends to the database. */
final class ScreenMeasure implements Figures {

    /** A bare run takes so much less time: it has many more answers in the same. */
    private static final int BARE_SHARE = 4;

    private static final int COMPARED = 50;
    private static final int CHECKED = 15;
    private static final int HEARD = 5;
    private static final double AIM_MS = 150;
    private static final int AIM_BYTES = 150_000;

    private static final String CASES =
            "SELECT case_id FROM caseload.case_now WHERE office = '" + Office.ID.value() + "' ORDER BY case_id";

    private static final String FULL =
            "SELECT case_id FROM log.event WHERE entry_no = 60 AND case_id IN (" + CASES + ")";

    /**
     * @param bytes of the largest that was seen before the measuring
     * @param statements of the page that has most
     * @param bare null for a page that asks the database for nothing
     */
    private record Measured(
            Screen screen,
            int bytes,
            int statements,
            @Nullable Rounds bare,
            Rounds http) {}

    private final List<Measured> screens = new ArrayList<>();
    private final long events;
    private final long cases;

    private ScreenMeasure(long events, long cases) {
        this.events = events;
        this.cases = cases;
    }

    static ScreenMeasure measure(Office office, Sizes sizes) throws Exception {
        UUID longCase = LongCase.in(office);
        List<UUID> cases = ids(office, CASES);
        var measured = new ScreenMeasure(
                office.town().queries().number("SELECT position FROM log.head"), office.casesInTown());
        for (Prepared one : prepare(office, sizes, cases, longCase)) {
            measured.measure(one, office, sizes);
        }
        return measured;
    }

    private static List<UUID> ids(Office office, String sql) throws SQLException {
        return office.town().queries().texts(sql).stream().map(UUID::fromString).toList();
    }

    /** A page that was found right, its addresses, and what those of some of them send. */
    private record Prepared(Screen screen, int bytes, List<String> paths, List<List<Sent>> sent) {}

    /** While the database writes down what it is asked, nothing is timed. */
    private static List<Prepared> prepare(Office office, Sizes sizes, List<UUID> cases, UUID longCase)
            throws Exception {
        List<Prepared> all = new ArrayList<>();
        try (var http = caller(office, Screen.CASE, List.of("/"), 0);
                var bare = new BarePage(office.town().source(), cases, 1);
                var log = office.town().listen()) {
            for (UUID caseId : cases.subList(0, COMPARED)) {
                ScreenCheck.entries(caseId, http, bare);
            }
            var addresses = new ScreenAddresses(cases, ids(office, FULL), longCase, http);
            var check = new ScreenCheck(new HashSet<>(cases));
            var queries = new ScreenQueries(log);
            for (Screen screen : sizes.screens()) {
                List<String> paths = addresses.of(screen);
                try (var own = caller(office, screen, paths, 0)) {
                    int bytes = 0;
                    for (String path : paths.subList(0, Math.min(CHECKED, paths.size()))) {
                        bytes = Math.max(bytes, check.check(screen, path, own));
                    }
                    List<String> heard = paths.subList(0, Math.min(HEARD, paths.size()));
                    all.add(new Prepared(screen, bytes, paths, queries.of(heard, own)));
                }
            }
        }
        return all;
    }

    private static HttpCaller caller(Office office, Screen screen, List<String> paths, int nth) throws IOException {
        var random = new Random(nth);
        return new HttpCaller(
                office.service().port(),
                screen.isAdministration() ? office.administrator() : office.cookies(),
                screen.isPart() ? "HX-Request: true\r\n" : "",
                () -> paths.get(random.nextInt(paths.size())));
    }

    private void measure(Prepared one, Office office, Sizes sizes) throws Exception {
        int statements = one.sent().stream().mapToInt(List::size).max().orElse(0);
        var bare = new Rounds();
        var http = new Rounds();
        try (var pages = Callers.open(Beside.CALLERS, nth -> caller(office, one.screen(), one.paths(), nth));
                var sql = Callers.open(
                        Beside.CALLERS, nth -> new SentStatements(office.town().databases(), one.sent(), nth))) {
            Load.run(pages.callers(), sizes.pages());
            if (statements > 0) {
                Load.run(sql.callers(), sizes.pages().dividedBy(BARE_SHARE));
            }
            for (int round = 1; round <= sizes.rounds(); round++) {
                if (statements > 0) {
                    bare.add(Load.run(sql.callers(), sizes.pages().dividedBy(BARE_SHARE)));
                }
                http.add(Load.run(pages.callers(), sizes.pages()));
            }
        }
        Progress.say("%s: %s ms".formatted(one.screen().title(), http.all()));
        screens.add(new Measured(one.screen(), one.bytes(), statements, statements == 0 ? null : bare, http));
    }

    @Override
    public void tell(Text text) {
        text.title("The pages of an office of %d cases, %d callers".formatted(Office.CASES, Beside.CALLERS));
        text.line(
                "| page | KB | p50 / p95 / p99 ms | aim, p95 < 150 | its statements | p50 / p95 / p99 ms, these alone |");
        text.line("|:--|--:|--:|:--|--:|--:|");
        for (Measured one : screens) {
            text.line(
                    "| %s | %.0f | %s | %s | %d | %s |",
                    one.screen().title(),
                    one.bytes() / 1e3,
                    one.http().all(),
                    Text.met(one.http().p95() < AIM_MS),
                    one.statements(),
                    one.bare() == null ? "" : one.bare().all());
        }
        text.paragraph(
                "%,d cases and %,d events in the database. Each call of a page about a case takes one of the office's at random. The"
                        + " statements are those that the page itself has sent, taken out of the server's log, sent again with the same"
                        + " values on a connection of each caller; not among them is the record that words were read, which has to be on"
                        + " the disk before a page is sent, and what is asked for by nobody. A case of %,d entries sends %s.",
                cases, events, LongCase.ENTRIES, longest());
        text.paragraph(
                "Checked before: every page is whole, is the one that was asked for, has no sealed word, and is about the cases that it"
                        + " should be about and no others; the pages of %d cases begin with the entries that the tables have, in their order.",
                COMPARED);
        text.paragraph("Every round, in order (p95 in ms): %s.", rounds());
    }

    private String longest() {
        return screens.stream()
                .filter(one -> one.screen() == Screen.LONG_CASE)
                .map(one -> "%.0f KB (aim < 150: %s)".formatted(one.bytes() / 1e3, Text.met(one.bytes() < AIM_BYTES)))
                .findFirst()
                .orElse("what was not measured");
    }

    private String rounds() {
        return screens.stream()
                .map(one -> one.screen().title() + " " + one.http().p95s())
                .collect(Collectors.joining(", "));
    }
}
