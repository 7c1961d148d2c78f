package org.supporttimeline.api.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Every page of an office as its manager's browser asks for it, beside the bare SQL of the same page. */
final class ScreenMeasure implements Figures {

    private static final int WARM_UPS = 3;
    private static final int CHECKED = 50;
    private static final double AIM_MS = 150;
    private static final int AIM_BYTES = 150_000;
    private static final Pattern ENTRY = Pattern.compile("id=\"entry-(\\d+)\"");

    private static final String CASES =
            "SELECT case_id FROM caseload.case_now WHERE office = '" + Office.ID.value() + "' ORDER BY case_id";

    /** @param bytes of the largest that was seen before the measuring */
    private record Measured(Screen screen, Beside beside, int bytes) {}

    private final List<Measured> screens = new ArrayList<>();
    private final long events;
    private final long cases;
    private final int longest;

    private ScreenMeasure(long events, long cases, int longest) {
        this.events = events;
        this.cases = cases;
        this.longest = longest;
    }

    static ScreenMeasure measure(Office office, Sizes sizes) throws Exception {
        List<UUID> cases = office.town().queries().texts(CASES).stream()
                .map(UUID::fromString)
                .toList();
        UUID longCase = LongCase.recordedIn(office);
        var measured = new ScreenMeasure(
                office.town().queries().number("SELECT position FROM log.head"),
                office.casesInTown(),
                check(office, cases, longCase));
        for (Screen screen : Screen.values()) {
            measured.measure(screen, office, cases, sizes);
        }
        return measured;
    }

    private void measure(Screen screen, Office office, List<UUID> cases, Sizes sizes) throws Exception {
        try (var bare = Callers.open(Beside.CALLERS, nth -> screen.bare(office.town(), cases, nth));
                var http = Callers.open(Beside.CALLERS, nth -> {
                    var random = new Random(nth);
                    return new HttpCaller(
                            office.service().port(),
                            office.cookies(),
                            () -> screen.path(cases.get(random.nextInt(cases.size()))));
                })) {
            int bytes = 0;
            for (UUID caseId : cases.subList(0, CHECKED)) {
                byte[] page = http.first().get(screen.path(caseId));
                Check.that(new String(page, UTF_8).contains("</html>"), screen + " is no whole page");
                bytes = Math.max(bytes, page.length);
            }
            var beside = Beside.measure(screen.title(), bare.callers(), http.callers(), sizes, WARM_UPS);
            screens.add(new Measured(screen, beside, bytes));
        }
    }

    /** Pages of cases show the entries that the tables give; the size of the long one. */
    private static int check(Office office, List<UUID> cases, UUID longCase) throws Exception {
        try (var http = new HttpCaller(office.service().port(), office.cookies(), () -> "/");
                var bare = new BarePage(office.town().source(), cases, 1)) {
            for (UUID caseId : cases.subList(0, CHECKED)) {
                String page = new String(http.get(Screen.CASE.path(caseId)), UTF_8);
                List<Integer> shown = ENTRY.matcher(page)
                        .results()
                        .map(found -> Integer.valueOf(found.group(1)))
                        .toList();
                List<Integer> newest = bare.page(caseId); // more of them than the page begins with
                Check.that(
                        !shown.isEmpty() && shown.equals(newest.subList(0, Math.min(shown.size(), newest.size()))),
                        "a page of a case has other entries than the tables");
                Check.that(!page.contains(">v1."), "a text is still sealed");
            }
            byte[] page = http.get(Screen.CASE.path(longCase));
            Check.that(
                    ENTRY.matcher(new String(page, UTF_8)).results().findAny().isPresent(),
                    "the page of the long case has no entries");
            return page.length;
        }
    }

    @Override
    public void tell(Text text) {
        text.title("The pages of an office of %d cases, %d callers".formatted(Office.CASES, Beside.CALLERS));
        text.line("| page | KB | p50 / p95 ms, bare SQL | p50 / p95 ms, page | aim, p95 < 150 |");
        text.line("|:--|--:|--:|--:|:--|");
        for (Measured one : screens) {
            text.line(
                    "| %s | %.0f | %s | %s | %s |",
                    one.screen().title(),
                    one.bytes() / 1e3,
                    one.beside().bare().usual(),
                    one.beside().http().usual(),
                    Text.met(one.beside().http().p95() < AIM_MS));
        }
        text.paragraph(
                "%,d cases and %,d events in the database; each call of a page of a case takes one of the office's at random. The page of a"
                        + " case of %,d entries has %.0f KB (aim < 150: %s). Checked before: %d pages of cases have the entries that the"
                        + " tables have, in the same order, with their words opened.",
                cases, events, LongCase.ENTRIES, longest / 1e3, Text.met(longest < AIM_BYTES), CHECKED);
        text.paragraph("Every round, in order (pages a second, then p99 in ms):");
        text.line("");
        screens.forEach(one -> one.beside().tellRounds(text));
    }
}
