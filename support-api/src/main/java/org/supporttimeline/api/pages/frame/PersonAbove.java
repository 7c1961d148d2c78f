package org.supporttimeline.api.pages.frame;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.access.AccessNotRecorded;
import org.supporttimeline.projections.vault.KeysUnavailable;

/** Whose record a page works on: it stands above each form, so that nobody writes into another person's record. */
@Component
public final class PersonAbove {

    private final WordsDoor words;

    PersonAbove(WordsDoor words) {
        this.words = words;
    }

    /** The name; null where there is none yet, or none can be opened just now: the page is more than its heading. */
    public @Nullable Words of(Account account, UUID caseId, CaseFile file) {
        if (file.person().arrival() == null) {
            return null;
        }
        try (var open = words.open(account, caseId)) {
            return open.of(caseId).apply(file.person().name());
        } catch (KeysUnavailable | AccessNotRecorded e) {
            return null;
        }
    }
}
