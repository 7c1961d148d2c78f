package org.supporttimeline.api.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether a page is right: whole, the one that was asked for, about the cases that it should be about and no others. */
final class ScreenCheck {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern CASE = Pattern.compile("(?:\"/cases/|\"case-)(" + ID + ")");
    private static final Pattern ASKED = Pattern.compile("/cases/(" + ID + ").*");
    private static final Pattern ENTRY = Pattern.compile("id=\"entry-(\\d+)\"");

    private final Set<UUID> cases;

    /** @param cases all of the office */
    ScreenCheck(Set<UUID> cases) {
        this.cases = cases;
    }

    /** How many bytes a right page has. */
    int check(Screen screen, String path, HttpCaller http) throws IOException {
        byte[] bytes = http.get(path);
        String page = new String(bytes, UTF_8);
        Check.that(screen.isPart() || page.contains("</html>"), screen + " is no whole page");
        Check.that(page.contains(screen.mark()), screen + " is another page");
        Check.that(!page.contains(">v1."), screen + " has words that are still sealed");
        Set<UUID> named = new HashSet<>();
        CASE.matcher(page).results().forEach(one -> named.add(UUID.fromString(one.group(1))));
        var asked = ASKED.matcher(path);
        if (asked.matches()) {
            Check.that(named.equals(Set.of(UUID.fromString(asked.group(1)))), screen + " is about another case");
        } else {
            Check.that(cases.containsAll(named), screen + " is about cases of other offices");
            Check.that(named.size() >= screen.cases(), screen + " is about " + named.size() + " cases only");
        }
        return bytes.length;
    }

    /** The page of a case shows the entries that the tables give, in their order. */
    static void entries(UUID caseId, HttpCaller http, BarePage bare) throws IOException, SQLException {
        List<Integer> shown = ENTRY.matcher(new String(http.get("/cases/" + caseId), UTF_8))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        List<Integer> newest = bare.page(caseId); // more of them than the page begins with
        Check.that(
                !shown.isEmpty() && shown.equals(newest.subList(0, Math.min(shown.size(), newest.size()))),
                "the page of " + caseId + " has the entries " + shown + ", the tables " + newest);
    }
}
