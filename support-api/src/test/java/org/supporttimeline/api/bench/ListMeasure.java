package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first pages of an office's lists over HTTP, beside their own SQL. */
final class ListMeasure implements Figures {

    private static final int WARM_UPS = 6;

    private final List<Beside> lists = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final long cases;

    private ListMeasure(long cases) {
        this.cases = cases;
    }

    static ListMeasure measure(Office office, Sizes sizes) throws Exception {
        var measured = new ListMeasure(office.casesInTown());
        for (OfficeList list : OfficeList.values()) {
            measured.measure(list, office, sizes);
        }
        return measured;
    }

    private void measure(OfficeList list, Office office, Sizes sizes) throws Exception {
        try (var bare = Callers.open(
                        Beside.CALLERS, nth -> new BareList(office.town().databases(), list, Office.scope()));
                var http = Callers.open(
                        Beside.CALLERS, nth -> new HttpCaller(office.service().port(), office.cookies(), list::path))) {
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
        text.title("The lists of an office of %d cases, %d callers".formatted(Office.CASES, Beside.CALLERS));
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
