package org.supporttimeline.api.security;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Confidential;
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

    /** The words of some cases, open until closed. An account that may not read words fetches no key. */
    public Ajar open(Account account, Collection<UUID> caseIds) {
        if (!account.readsWords() || caseIds.isEmpty()) {
            return new Ajar(null);
        }
        var purpose = account.audits() ? Viewer.Purpose.AUDIT : Viewer.Purpose.SUPPORT;
        return new Ajar(vault.opening(new Viewer(account.getName(), purpose), caseIds));
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
