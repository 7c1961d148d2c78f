package org.supporttimeline.api.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.finding.Inspections;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.EntryKey;
import org.supporttimeline.projections.log.StoredEntry;

/** Whose bundle an office's is: the cases that it keeps now, as far as they had been recorded. */
@Component
final class OfficeCases {

    private static final int AT_ONCE = 500;

    private final Inspections inspections;
    private final CaseLog log;

    OfficeCases(Inspections inspections, CaseLog log) {
        this.inspections = inspections;
        this.log = log;
    }

    /** The last position that counts at a moment; null for now. */
    long position(@Nullable Instant knownAt) {
        return knownAt == null ? log.entries().head() : log.entries().knownAt(knownAt);
    }

    /** In the order of their ids. */
    List<UUID> recorded(OfficeScope scope, OfficeId office, long position) {
        var cases = new ArrayList<UUID>();
        UUID after = null;
        List<UUID> some;
        do {
            some = inspections.cases(scope, office, after, AT_ONCE);
            if (!some.isEmpty()) {
                after = some.getLast();
                Set<UUID> begun = begun(some, position);
                some.stream().filter(begun::contains).forEach(cases::add);
            }
        } while (some.size() == AT_ONCE);
        return cases;
    }

    private Set<UUID> begun(List<UUID> cases, long position) {
        return log
                .entries()
                .entries(cases.stream().map(caseId -> new EntryKey(caseId, 1)).toList())
                .stream()
                .filter(first -> first.position() <= position)
                .map(StoredEntry::caseId)
                .collect(Collectors.toSet());
    }
}
