package org.supporttimeline.api.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether pages are right: the entries that plain SQL gives, the newest first, with their words opened. */
final class PageCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OpenedWords words = new OpenedWords();

    /** The page of each case is as it should be, and some words could be read. */
    void check(HttpCaller http, BarePage bare, List<UUID> cases) throws Exception {
        for (UUID caseId : cases) {
            JsonNode page = JSON.readTree(http.get(BarePage.path(caseId)));
            List<Integer> numbers = new ArrayList<>();
            LocalDate last = LocalDate.MAX;
            for (JsonNode entry : page.get("entries")) {
                LocalDate on = LocalDate.parse(entry.get("on").asString());
                int no = entry.get("entry").asInt();
                boolean follows = on.isBefore(last) || (on.equals(last) && numbers.getLast() > no);
                Check.that(follows, "a page is not in order");
                numbers.add(no);
                last = on;
                words.read(entry.get("event"));
            }
            Check.that(numbers.size() == BarePage.ENTRIES, "a page does not have " + BarePage.ENTRIES + " entries");
            Check.that(numbers.equals(bare.page(caseId)), "a page has other entries than the tables");
        }
        words.check();
    }
}
