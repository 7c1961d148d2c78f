package org.supporttimeline.projections.vault;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.projections.access.AccessNotRecorded;
import org.supporttimeline.projections.access.AccessTicket;

/**
 * A look at some cases that is on its way into the access log. It opens nothing by itself; the rows to be shown can be looked up
 * meanwhile.
 */
public final class Announced {

    private final Vault vault;
    private final AccessTicket recorded;
    private final List<UUID> caseIds;

    Announced(Vault vault, AccessTicket recorded, Collection<UUID> caseIds) {
        this.vault = vault;
        this.recorded = recorded;
        this.caseIds = List.copyOf(caseIds);
    }

    /**
     * Fetches the keys, and returns once the access log has it for good.
     *
     * @throws AccessNotRecorded if the access log does not take it: then nothing is opened
     */
    public CaseOpening open() {
        KeyRing keys = vault.keys(caseIds);
        try {
            recorded.await();
        } catch (AccessNotRecorded e) {
            keys.close();
            throw e;
        }
        return new CaseOpening(keys);
    }
}
