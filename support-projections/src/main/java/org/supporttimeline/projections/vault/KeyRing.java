package org.supporttimeline.projections.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The unwrapped keys of some cases for the length of one piece of work; wiped when that closes it. */
final class KeyRing implements AutoCloseable {

    private final Map<UUID, Optional<SecretBytes>> keys = new HashMap<>();

    /** All of them, or on a failure none, wiped. */
    static KeyRing unwrapped(List<KeyTable.Row> rows, Kek kek) {
        var ring = new KeyRing();
        try {
            for (KeyTable.Row row : rows) {
                if (row.isDestroyed()) {
                    ring.addErased(row.caseId());
                } else {
                    ring.keys.put(row.caseId(), Optional.of(kek.unwrap(row.caseId(), row.wrappedKey())));
                }
            }
            return ring;
        } catch (RuntimeException e) {
            ring.close();
            throw e;
        }
    }

    void addErased(UUID caseId) {
        keys.put(caseId, Optional.empty());
    }

    /**
     * The case's key; empty if it was destroyed.
     *
     * @throws KeyMissing if nothing is known of the case
     */
    Optional<SecretBytes> key(UUID caseId) {
        Optional<SecretBytes> key = keys.get(caseId);
        if (key == null) {
            throw new KeyMissing(caseId);
        }
        return key;
    }

    /** @throws CaseErased if the key was destroyed */
    SecretBytes keyToSeal(UUID caseId) {
        return key(caseId).orElseThrow(() -> new CaseErased(caseId));
    }

    @Override
    public void close() {
        keys.values().forEach(key -> key.ifPresent(SecretBytes::close));
    }
}
