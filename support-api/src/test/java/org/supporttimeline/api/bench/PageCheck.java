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

    private int words;

    /** The page of each case is as it should be, and some words could be read. */
    void check(HttpPage http, BarePage bare, List<UUID> cases) throws Exception {
        for (UUID caseId : cases) {
            JsonNode page = JSON.readTree(http.page(caseId));
            List<Integer> numbers = new ArrayList<>();
            LocalDate last = LocalDate.MAX;
            for (JsonNode entry : page.get("entries")) {
                LocalDate on = LocalDate.parse(entry.get("on").asString());
                int no = entry.get("entry").asInt();
                boolean follows = on.isBefore(last) || (on.equals(last) && numbers.getLast() > no);
                demand(follows, "a page is not in order");
                numbers.add(no);
                last = on;
                read(entry.get("event"));
            }
            demand(numbers.size() == BarePage.ENTRIES, "a page does not have " + BarePage.ENTRIES + " entries");
            demand(numbers.equals(bare.page(caseId)), "a page has other entries than the tables");
        }
        demand(words > 0, "no page had a word in it");
    }

    private void read(JsonNode node) {
        if (node.isString()) {
            String text = node.asString();
            demand(!text.startsWith("v1."), "a text is still sealed");
            if (text.codePoints().anyMatch(letter -> letter > 0x3000)) {
                words++;
            }
        }
        for (JsonNode child : node) {
            read(child);
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
