package org.supporttimeline.api.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where the pages of an office are found: of each page about a case, one address for each of the office's cases. */
final class ScreenAddresses {

    private static final Pattern OLDER = Pattern.compile("hx-get=\"([^\"]+)\"");

    private static final int FOLLOWED = 40;

    private final List<UUID> cases;
    private final List<UUID> full;
    private final UUID longCase;
    private final List<String> older = new ArrayList<>();
    private final List<String> longOlder = new ArrayList<>();

    /**
     * @param full those of the cases that have some dozen entries at least
     * @param http asks as somebody who sees the cases
     */
    ScreenAddresses(List<UUID> cases, List<UUID> full, UUID longCase, HttpCaller http) throws IOException {
        this.cases = cases;
        this.full = full;
        this.longCase = longCase;
        for (UUID caseId : cases.subList(0, FOLLOWED)) {
            older(http, "/cases/" + caseId).stream().findFirst().ifPresent(older::add);
        }
        for (String next = "/cases/" + longCase; longOlder.size() < FOLLOWED; next = longOlder.getLast()) {
            longOlder.add(older(http, next).getFirst());
        }
    }

    private static List<String> older(HttpCaller http, String path) throws IOException {
        return OLDER.matcher(new String(http.get(path), UTF_8))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    List<String> of(Screen screen) {
        return switch (screen.address()) {
            case "{older}" -> older;
            case "{longOlder}" -> longOlder;
            default ->
                about(screen).stream()
                        .map(caseId -> filled(screen.address(), caseId))
                        .toList();
        };
    }

    private List<UUID> about(Screen screen) {
        if (screen.address().contains("{full}")) {
            return full;
        }
        return screen.address().contains("{caseId}") ? cases : List.of(longCase);
    }

    private String filled(String address, UUID caseId) {
        return address.replace("{caseId}", caseId.toString())
                .replace("{full}", caseId.toString())
                .replace("{long}", longCase.toString())
                .replace("{office}", Office.ID.value())
                .replace("{month}", YearMonth.now(Town.CLOCK).minusMonths(1).toString());
    }
}
