package org.supporttimeline.api.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Timeline pages over HTTP, beside the bare SQL of the same page; both by turns, by the same number of callers. */
final class PageMeasure implements Figures {

    private static final int WANTED_ROWS = 2_000_000;
    private static final int CHECKED = 200;
    private static final int WARM_UPS = 6;

    private static final String WHOLE_PAGES = "SELECT case_id FROM timeline.entry GROUP BY case_id HAVING count(*) >= "
            + BarePage.ENTRIES + " ORDER BY case_id";

    private final Beside beside;
    private final long rows;
    private final int cases;
    private final int checked;

    private PageMeasure(Beside beside, long rows, int cases, int checked) {
        this.beside = beside;
        this.rows = rows;
        this.cases = cases;
        this.checked = checked;
    }

    /** Measures on a rebuilt town, and checks a sample of the pages in every detail. */
    static PageMeasure measure(Town town, Sizes sizes) throws Exception {
        String account = town.account();
        try (var service = town.serve()) {
            for (String table : List.of("timeline.entry", "timeline.phase", "timeline.office")) {
                town.queries().execute("VACUUM ANALYZE " + table);
            }
            List<UUID> cases = cases(town);
            List<UUID> sample = cases.subList(0, Math.min(CHECKED, cases.size()));
            String cookies = service.signIn(account, Town.PASSWORD);
            try (var bare = Callers.open(Beside.CALLERS, nth -> new BarePage(town.source(), cases, nth));
                    var http = Callers.open(Beside.CALLERS, nth -> {
                        var random = new Random(nth);
                        return new HttpCaller(
                                service.port(), cookies, () -> BarePage.path(cases.get(random.nextInt(cases.size()))));
                    })) {
                new PageCheck().check(http.first(), bare.first(), sample);
                return new PageMeasure(
                        Beside.measure("timeline page", bare.callers(), http.callers(), sizes, WARM_UPS),
                        town.queries().number("SELECT count(*) FROM timeline.entry"),
                        cases.size(),
                        sample.size());
            }
        }
    }

    private static List<UUID> cases(Town town) throws SQLException {
        List<UUID> cases = new ArrayList<>(
                town.queries().texts(WHOLE_PAGES).stream().map(UUID::fromString).toList());
        Collections.shuffle(cases, new Random(7));
        return cases;
    }

    @Override
    public void tell(Text text) {
        text.title("A timeline page of %d entries, %d callers".formatted(BarePage.ENTRIES, Beside.CALLERS));
        Beside.tellHead(text);
        beside.tell(text);
        text.paragraph("Every round, in order (pages a second, then p99 in ms):");
        text.line("");
        beside.tellRounds(text);
        text.paragraph(
                "%,d rows in the timeline%s; each call takes one of %,d cases at random. Checked before: %,d pages have %d entries, the newest"
                        + " first, the same as the tables', with their words opened.",
                rows,
                rows < WANTED_ROWS ? " (fewer than the 2,000,000 that the aim is about)" : "",
                cases,
                checked,
                BarePage.ENTRIES);
    }
}
