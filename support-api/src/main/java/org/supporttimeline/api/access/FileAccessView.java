package org.supporttimeline.api.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.access.AccessEntry;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.Purpose;

/** That somebody received something of a person's file, as it may be shown or printed for the person. */
public record FileAccessView(
        Instant at,
        String account,
        String role,
        AccessKind kind,
        String kindJa,
        String operation,
        @Nullable Purpose purpose,
        @Nullable String purposeJa) {

    /** The entry, without what concerns others. */
    public static FileAccessView of(AccessEntry entry) {
        Purpose purpose = entry.accessed().purpose();
        return new FileAccessView(
                entry.recordedAt(),
                entry.accessed().by().account(),
                entry.accessed().by().role(),
                entry.accessed().kind(),
                entry.accessed().kind().ja(),
                entry.accessed().operation(),
                purpose,
                purpose == null ? null : purpose.ja());
    }
}
