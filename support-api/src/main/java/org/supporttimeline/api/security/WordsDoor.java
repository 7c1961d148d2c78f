package org.supporttimeline.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.Accessor;
import org.supporttimeline.projections.access.Purpose;
import org.supporttimeline.projections.vault.Announced;
import org.supporttimeline.projections.vault.CaseOpening;
import org.supporttimeline.projections.vault.Opened;
import org.supporttimeline.projections.vault.Vault;
import org.supporttimeline.projections.vault.Viewer;

/** Opens the words of cases that an account has been shown, as far as its role may read them. */
public final class WordsDoor {

    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Vault vault;

    /** Within what scope somebody was shown a case lately. */
    private final Cache<Shown, OfficeScope> shown = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LATELY)
            .build();

    private record Shown(StaffId to, UUID caseId) {}

    public WordsDoor(Vault vault) {
        this.vault = vault;
    }

    /**
     * The words of some cases, open until closed, for the request that this thread answers; recorded as a read before this
     * returns, for the purpose that the request names or that goes with the role. An account that may not read words fetches no
     * key.
     */
    public Ajar open(Account account, Collection<UUID> caseIds) {
        return open(account, AskedPurpose.of(account), caseIds);
    }

    /** The same, for a purpose that was named otherwise. */
    public Ajar open(Account account, Purpose purpose, Collection<UUID> caseIds) {
        return ajar(account, AccessRecorder.accessor(account), AccessKind.READ, purpose, caseIds);
    }

    /**
     * The words of all cases of an office, to be compared in memory only; recorded as a search of the office. What is shown in the
     * end is opened again by {@link #open}.
     */
    public Ajar search(Account account, OfficeId office, Collection<UUID> caseIds) {
        var by = new Accessor(account.getName(), account.role().name(), List.of(office.value()));
        return ajar(account, by, AccessKind.SEARCH, AskedPurpose.of(account), caseIds);
    }

    private Ajar ajar(Account account, Accessor by, AccessKind kind, Purpose purpose, Collection<UUID> caseIds) {
        if (!account.readsWords() || caseIds.isEmpty()) {
            return new Ajar(null);
        }
        return new Ajar(vault.opening(new Viewer(by, kind, Operations.current(), purpose), caseIds));
    }

    /**
     * To read the words of a case that is in the account's sight, once its rows have been looked up: the record of it is on its way
     * from now on.
     */
    public Expected inSight(Account account, UUID caseId) {
        return new Expected(account, caseId, account.readsWords() ? announce(account, caseId) : null);
    }

    /**
     * The same where only the rows will tell whether it is in sight. It is taken to be where it was so a while ago; else, and
     * where the reader may have the same already, the record waits for {@link Expected#open}.
     */
    public Expected expect(Account account, UUID caseId) {
        boolean likely = account.readsWords()
                && account.scope().equals(shown.asMap().remove(new Shown(account.id(), caseId)))
                && Operations.request().getHeader(HttpHeaders.IF_NONE_MATCH) == null;
        return new Expected(account, caseId, likely ? announce(account, caseId) : null);
    }

    private Announced announce(Account account, UUID caseId) {
        return vault.announce(
                new Viewer(
                        AccessRecorder.accessor(account),
                        AccessKind.READ,
                        Operations.current(),
                        AskedPurpose.of(account)),
                List.of(caseId));
    }

    /** Words of one case that are about to be read. */
    public final class Expected {

        private final Account account;
        private final UUID caseId;
        private final @Nullable Announced announced;

        private Expected(Account account, UUID caseId, @Nullable Announced announced) {
            this.account = account;
            this.caseId = caseId;
            this.announced = announced;
        }

        /** Opens them; whoever calls this has seen that the case is in the account's sight. */
        public Ajar open() {
            if (!account.readsWords()) {
                return new Ajar(null);
            }
            var ajar = new Ajar((announced == null ? announce(account, caseId) : announced).open());
            shown.put(new Shown(account.id(), caseId), account.scope());
            return ajar;
        }
    }

    /** The words of one case. */
    public Ajar open(Account account, UUID caseId) {
        return open(account, List.of(caseId));
    }

    /** Open for one request. */
    public static final class Ajar implements AutoCloseable {

        private final @Nullable CaseOpening opening;

        private Ajar(@Nullable CaseOpening opening) {
            this.opening = opening;
        }

        /** How the words of one of the cases read. */
        public Function<Confidential, Words> of(UUID caseId) {
            CaseOpening open = opening;
            return open == null ? words -> new Words.Withheld() : words -> words(open.open(caseId, words));
        }

        private static Words words(Opened opened) {
            return switch (opened) {
                case Opened.Readable(String text) -> new Words.Plain(text);
                case Opened.Erased() -> new Words.Erased();
            };
        }

        @Override
        public void close() {
            if (opening != null) {
                opening.close();
            }
        }
    }
}
