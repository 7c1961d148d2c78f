package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.event.Intake.CaseTransferred;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first pages of an office's lists over HTTP, beside their own SQL; the office has 200 of the town's cases. */
final class ListMeasure implements Figures {

    private static final OfficeId OFFICE = BenchFacts.OFFICE;
    private static final int CASES = 200;
    private static final int WARM_UPS = 3;

    private static final String UNDER_WAY = """
            SELECT case_id FROM log.event GROUP BY case_id
            HAVING bool_and(CASE type WHEN 'PhaseChanged' THEN payload ->> 'to' <> 'CLOSED'
                                      WHEN 'KeyDestroyed' THEN false ELSE true END)
             ORDER BY md5(case_id::text)
            """;

    private final List<Beside> lists = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final long cases;

    private ListMeasure(long cases) {
        this.cases = cases;
    }

    static ListMeasure measure(Town town, Sizes sizes) throws Exception {
        fillOffice(town);
        RebuildMeasure.check(town, town.rebuild());
        Queries queries = town.queries();
        Check.that(
                queries.number("SELECT count(*) FROM caseload.case_now WHERE office = '" + OFFICE.value() + "'")
                        == CASES,
                "the office has not as many cases as it should have");
        var measured = new ListMeasure(queries.number("SELECT count(*) FROM caseload.case_now"));
        String account = town.account(OFFICE);
        try (var service = town.serve()) {
            for (String table : List.of("caseload.case_now", "due.item", "risk.indicator")) {
                queries.execute("VACUUM ANALYZE " + table);
            }
            String cookies = service.signIn(account, Town.PASSWORD);
            for (OfficeList list : OfficeList.values()) {
                measured.measure(list, town, service, cookies, sizes);
            }
        }
        return measured;
    }

    /** Cases move there, as cases do. */
    private static void fillOffice(Town town) throws Exception {
        var facts = new BenchFacts(9);
        List<UUID> open =
                town.queries().texts(UNDER_WAY).stream().map(UUID::fromString).toList();
        Check.that(open.size() >= CASES, "the town is too small");
        try (var node = new Node(town.databases(), "moving", 1)) {
            for (UUID caseId : open.subList(0, CASES)) {
                var moved = new CaseTransferred(BenchFacts.TODAY, OFFICE, null);
                node.log().commands().send(new RecordFact(caseId, moved, null), facts.uuid(), facts.metadata());
            }
        }
    }

    private void measure(OfficeList list, Town town, RunningService service, String cookies, Sizes sizes)
            throws Exception {
        OfficeScope scope = OfficeScope.of(OFFICE);
        try (var bare = Callers.open(Beside.CALLERS, nth -> new BareList(town.databases(), list, scope));
                var http = Callers.open(Beside.CALLERS, nth -> new HttpCaller(service.port(), cookies, list::path))) {
            List<String> wanted = bare.first().keys();
            JsonNode answer = JsonMapper.shared().readTree(http.first().get(list.path()));
            var words = new OpenedWords();
            words.read(answer);
            words.check();
            List<String> shown = list.keys(answer);
            Check.that(
                    !shown.isEmpty() && shown.equals(wanted.subList(0, Math.min(shown.size(), wanted.size()))),
                    list.title() + ": other rows than the tables'");
            Check.that(wanted.size() - shown.size() <= 1, list.title() + ": rows are missing");
            rows.add(shown.size());
            lists.add(Beside.measure(list.title(), bare.callers(), http.callers(), sizes, WARM_UPS));
        }
    }

    @Override
    public void tell(Text text) {
        text.title("The lists of an office of %d cases, %d callers".formatted(CASES, Beside.CALLERS));
        Beside.tellHead(text);
        lists.forEach(list -> list.tell(text));
        text.paragraph("Every round, in order (pages a second, then p99 in ms):");
        text.line("");
        lists.forEach(list -> list.tellRounds(text));
        text.paragraph(
                "%,d cases in the database; the first pages, of %d cases, %d due items and %d indicators, with the counts at their head;"
                        + " the caseload with its names opened. Checked before: the same rows in the same order as the tables'.",
                cases, rows.get(0), rows.get(1), rows.get(2));
    }
}
