package org.supporttimeline.api.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.access.Purpose;

/**
 * A bundle that somebody has asked for.
 *
 * @param office whose cases; null for a single one
 * @param cases those of which something had been recorded, in the order of their texts
 * @param knownAt the record counts up to this moment; null for all of it
 * @param on the day for which findings are judged
 * @param position the last that counts
 * @param since sizes of the log from which proofs are wanted
 */
record Order(
        Account account,
        Purpose purpose,
        @Nullable OfficeId office,
        List<UUID> cases,
        @Nullable Instant knownAt,
        LocalDate on,
        long position,
        Set<Long> since) {}
