package org.supporttimeline.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.access.AccessEntry;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.Accessed;
import org.supporttimeline.projections.access.Purpose;

/**
 * An entry of the access log, for whoever watches over the accesses of an office.
 *
 * @param account who; absent for somebody whom we do not know
 * @param offices those of the offices that the reader may know of; all of them where the same holds for every case
 * @param cases those of the cases that the reader may know of
 * @param otherCases how many more there were
 */
public record AccessEntryView(
        long position,
        Instant at,
        @Nullable String account,
        @Nullable String role,
        List<String> offices,
        AccessKind kind,
        String kindJa,
        String operation,
        @Nullable Purpose purpose,
        @Nullable String purposeJa,
        List<UUID> cases,
        int otherCases) {

    /** The entry, with what of it a reader of these offices may know. */
    public static AccessEntryView of(AccessEntry entry, OfficeScope scope, Set<UUID> inSight) {
        Accessed accessed = entry.accessed();
        List<UUID> shown = accessed.cases().stream().filter(inSight::contains).toList();
        boolean knowsAll = scope.all()
                || (!accessed.cases().isEmpty()
                        && shown.size() == accessed.cases().size());
        Purpose purpose = accessed.purpose();
        return new AccessEntryView(
                entry.position(),
                entry.recordedAt(),
                given(accessed.by().account()),
                given(accessed.by().role()),
                accessed.by().offices().stream()
                        .filter(office -> knowsAll || scope.covers(new OfficeId(office)))
                        .toList(),
                accessed.kind(),
                accessed.kind().ja(),
                accessed.operation(),
                purpose,
                purpose == null ? null : purpose.ja(),
                shown,
                accessed.cases().size() - shown.size());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
