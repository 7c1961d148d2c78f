package org.supporttimeline.projections.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.StaffId;

/**
 * Which entries are wanted; all that are given must hold.
 *
 * @param actor the account that recorded them
 * @param from recorded on this day, in Japan, or later
 * @param to recorded on this day at the latest
 */
public record AuditFilter(
        @Nullable StaffId actor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AuditKind kind) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
