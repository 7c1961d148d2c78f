package org.supporttimeline.api.caseload;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.caseload.CaseNow;
import org.supporttimeline.projections.caseload.Caseload;
import org.supporttimeline.projections.caseload.CaseloadCursor;
import org.supporttimeline.projections.caseload.CaseloadFilter;
import org.supporttimeline.projections.caseload.CaseloadOrder;
import org.supporttimeline.projections.caseload.CaseloadPage;
import org.supporttimeline.projections.caseload.CaseloadProjection;

/**
 * Finds cases of one office by name. Names are sealed: those of the office are opened, compared and sorted in memory, and
 * forgotten. What is looked for is personal as well, so it comes in a body and is written nowhere.
 */
@RestController
class SearchController {

    /** So many are shown; who finds more says more of the name. */
    private static final int MOST = 100;

    private final Caseload caseload;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final Clock clock;

    SearchController(Caseload caseload, CaughtUp caughtUp, WordsDoor words, Clock clock) {
        this.caseload = caseload;
        this.caughtUp = caughtUp;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param office one of the account's offices; may be left out by an account of one office
     * @param words parts of the name or its reading, between spaces; all must be there. Left out, every case is found
     */
    record Search(@Nullable OfficeId office, @Nullable String words) {

        /** Says nothing: the framework logs arguments. */
        @Override
        public String toString() {
            return "Search";
        }
    }

    /**
     * What was found.
     *
     * @param found how many cases
     * @param cases the first of them, by the reading of the name
     */
    record Found(int found, List<CaseRow> cases) {}

    /** A case with its opened name. */
    private record Named(CaseNow one, List<SpokenName> spoken) {

        static Named of(CaseNow one, Function<Confidential, Words> open) {
            List<SpokenName> spoken = new ArrayList<>();
            Optional.ofNullable(one.nameKana()).map(open).ifPresent(kana -> add(kana, spoken));
            add(open.apply(one.name()), spoken);
            return new Named(one, spoken);
        }

        private static void add(Words words, List<SpokenName> spoken) {
            if (words instanceof Words.Plain(String text)) {
                spoken.add(SpokenName.of(text));
            }
        }

        boolean matches(SpokenName part) {
            return spoken.stream().anyMatch(name -> name.contains(part));
        }

        /** By the reading, else the name; erased ones last. */
        static final Comparator<Named> ORDER = Comparator.comparing(
                        (Named named) ->
                                named.spoken().isEmpty() ? null : named.spoken().getFirst(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(named -> named.one().caseId());
    }

    @Operation(summary = "氏名でケースを探す", description = "Finds cases of one office by name or reading, in memory.")
    @Reflecting
    @PostMapping(path = "/api/caseload/search", consumes = "application/json")
    ResponseEntity<Found> search(
            @AuthenticationPrincipal Account account, @Takes(Search.class) JsonBody body, HttpServletRequest request) {
        new QueryReader(request).finish();
        Search search = RequestReader.read(body.read(), Search.class, Confidential::new);
        OfficeId office = office(account, search);
        caughtUp.require(CaseloadProjection.NAME, request);
        LocalDate today = LocalDate.now(clock);
        List<CaseNow> cases = new ArrayList<>();
        long position = ofOffice(account, office, cases);
        List<UUID> all = cases.stream().map(CaseNow::caseId).toList();
        List<CaseNow> found;
        try (var open = words.search(account, office, all)) {
            List<SpokenName> parts = parts(search.words());
            found = cases.stream()
                    .map(one -> Named.of(one, open.of(one.caseId())))
                    .filter(named -> parts.stream().allMatch(named::matches))
                    .sorted(Named.ORDER)
                    .map(Named::one)
                    .toList();
        }
        List<CaseNow> first = found.stream().limit(MOST).toList();
        try (var open = words.open(account, first.stream().map(CaseNow::caseId).toList())) {
            List<CaseRow> shown = first.stream()
                    .map(one -> CaseRow.of(one, today, open.of(one.caseId())))
                    .toList();
            return ResponseEntity.ok()
                    .header(RequestHeaders.LOG_POSITION, Long.toString(position))
                    .body(new Found(found.size(), shown));
        }
    }

    private long ofOffice(Account account, OfficeId office, List<CaseNow> cases) {
        var filter = new CaseloadFilter(null, null, null, office, null, null);
        CaseloadCursor after = null;
        long position = Long.MAX_VALUE;
        do {
            CaseloadPage page = caseload.page(account.scope(), filter, CaseloadOrder.NEWEST, after, Caseload.MOST);
            cases.addAll(page.cases());
            position = Math.min(position, page.position());
            after = page.next();
        } while (after != null);
        return position;
    }

    private static OfficeId office(Account account, Search search) {
        if (search.office() != null) {
            return search.office();
        }
        if (account.offices().size() != 1) {
            throw new FaultyRequest(List.of(Fault.missing("office")));
        }
        return account.offices().first();
    }

    private static List<SpokenName> parts(@Nullable String words) {
        return words == null
                ? List.of()
                : List.of(words.strip().split("[\\s\u3000]+")).stream()
                        .map(SpokenName::of)
                        .filter(part -> !part.folded().isEmpty())
                        .toList();
    }
}
