package org.supporttimeline.api.security;

import java.time.Instant;
import java.util.SortedSet;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/**
 * An account as administrators keep it.
 *
 * @param enabled false while it is locked
 * @param passwordAt when its password was made or changed
 */
public record KeptAccount(
        StaffId id, AccountRole role, SortedSet<OfficeId> offices, boolean enabled, Instant passwordAt) {}
