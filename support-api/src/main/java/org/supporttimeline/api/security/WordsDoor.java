package org.supporttimeline.api.security;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.Accessor;
import org.supporttimeline.projections.access.Purpose;
import org.supporttimeline.projections.vault.CaseOpening;
import org.supporttimeline.projections.vault.Opened;
import org.supporttimeline.projections.vault.Vault;
import org.supporttimeline.projections.vault.Viewer;

/** Opens the words of cases that an account has been shown, as far as its role may read them. */
public final class WordsDoor {

    private final Vault vault;

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
