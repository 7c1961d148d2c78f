package org.supporttimeline.api.security;

import java.util.SortedSet;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;

/**
 * Who asks.
 *
 * @param offices the offices whose cases it sees
 * @param passwordNo counts the account's passwords, so that a session or a remembered password of an older one ends
 */
public record Account(StaffId id, AccountRole role, SortedSet<OfficeId> offices, int passwordNo)
        implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return id.value();
    }

    /** Whose cases it sees. */
    public OfficeScope scope() {
        return OfficeScope.of(offices);
    }

    /** Whether names and notes are opened for it. */
    public boolean readsWords() {
        return role.readsWords();
    }

    /** Whether it works with clients: records, and can be in charge of cases. */
    public boolean records() {
        return role.records();
    }

    /** Whether it sees cases at all. */
    public boolean readsCases() {
        return role.readsCases();
    }

    /** Whether it may see who has read what in its offices. */
    public boolean readsAccesses() {
        return role.readsAccesses();
    }

    /** Whether it may take whole reporting views out. */
    public boolean takesExports() {
        return role.takesExports();
    }

    /** Whether it keeps the service running. */
    public boolean administers() {
        return role == AccountRole.ADMIN;
    }

    /** Whether it may read cases for an inspection, as against working with the people. */
    public boolean audits() {
        return role == AccountRole.AUDITOR;
    }
}
