package org.supporttimeline.api.pages.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.log.CaseLog;

/** The names of people on a report, for a reader who may read them, and the days of entries that it leads to. */
@Component
final class Named {

    private final CaseLog log;
    private final WordsDoor words;

    Named(CaseLog log, WordsDoor words) {
        this.log = log;
        this.words = words;
    }

    /** Names by case, opened all together, and where its entries stand. */
    record Names(Map<UUID, Words> names, Map<UUID, CaseFile> files) {

        Names {
            names = Map.copyOf(names);
            files = Map.copyOf(files);
        }

        /** The name; null for a case that was not asked for. */
        public @Nullable Words of(@Nullable UUID caseId) {
            return caseId == null ? null : names.get(caseId);
        }

        /** Where an entry stands on the page of its case. */
        String address(UUID caseId, int entry) {
            String days = Optional.ofNullable(files.get(caseId))
                    .flatMap(file -> file.entries().day(entry))
                    .map((LocalDate day) -> "?from=" + day + "&to=" + day)
                    .orElse("");
            return "/cases/" + caseId + days + "#entry-" + entry;
        }

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return names.size() + " names";
        }
    }

    /** @param caseIds cases that the account has been shown */
    Names of(Account account, Collection<UUID> caseIds) {
        var names = new HashMap<UUID, Words>();
        var files = log.files().current(caseIds);
        try (var open = words.open(account, caseIds)) {
            files.forEach((caseId, file) ->
                    names.put(caseId, open.of(caseId).apply(file.person().name())));
        }
        return new Names(names, files);
    }
}
