package org.supporttimeline.projections.vault;

import java.util.UUID;

/** Seals for many cases at once, for bulk work; usable until closed. */
public final class CaseSeals implements AutoCloseable {

    private final KeyRing keys;

    CaseSeals(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * The seal of one of the cases that were asked for.
     *
     * @throws CaseErased if its key has been destroyed
     */
    public CaseSeal of(UUID caseId) {
        return new CaseSeal(caseId, keys.keyToSeal(caseId));
    }

    @Override
    public void close() {
        keys.close();
    }
}
