package org.supporttimeline.api.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.caseload.CaseNow;
import org.supporttimeline.projections.caseload.Caseload;
import org.supporttimeline.projections.caseload.CaseloadCursor;
import org.supporttimeline.projections.caseload.CaseloadFilter;
import org.supporttimeline.projections.caseload.CaseloadOrder;
import org.supporttimeline.projections.caseload.CaseloadPage;

/**
 * Finds cases of one office by name. Names are sealed: those of the office are opened, compared and sorted in memory, and
 * forgotten.
 */
@Component
public final class NameSearch {

    /** So many are shown; who finds more says more of the name. */
    private static final int MOST = 100;

    private final Caseload caseload;
    private final WordsDoor words;
    private final Clock clock;

    NameSearch(Caseload caseload, WordsDoor words, Clock clock) {
        this.caseload = caseload;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param position the position of the log that it is true for
     * @param found how many cases
     * @param cases the first of them, by the reading of the name
     */
    public record Result(long position, int found, List<CaseRow> cases) {}

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

    /**
     * The cases of an office whose name or reading has all of the words in it.
     *
     * @param sought parts of the name or its reading, between spaces; every case is found without any
     */
    public Result find(Account account, OfficeId office, @Nullable String sought) {
        LocalDate today = LocalDate.now(clock);
        List<CaseNow> cases = new ArrayList<>();
        long position = ofOffice(account, office, cases);
        List<UUID> all = cases.stream().map(CaseNow::caseId).toList();
        List<CaseNow> found;
        try (var open = words.search(account, office, all)) {
            List<SpokenName> parts = parts(sought);
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
            return new Result(position, found.size(), shown);
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

    private static List<SpokenName> parts(@Nullable String words) {
        return words == null
                ? List.of()
                : List.of(words.strip().split("[\\s\u3000]+")).stream()
                        .map(SpokenName::of)
                        .filter(part -> !part.folded().isEmpty())
                        .toList();
    }
}
