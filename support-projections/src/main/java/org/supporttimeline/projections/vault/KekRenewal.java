package org.supporttimeline.projections.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Moves all keys from one key-encryption key to a new one, so that a copy of the key database from before opens nothing.
 * Three steps, each of which may be the last before a crash: the new key is stored beside the old one; one transaction
 * wraps every key anew; the old key is forgotten.
 */
final class KekRenewal {

    private static final int PAGE = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private KekRenewal() {}

    /**
     * The second step, in the caller's transaction, which holds the lock alone.
     *
     * @return the number of keys wrapped anew
     */
    static int rewrapAll(KeyTable table, Kek from, Kek to) throws SQLException {
        byte[] fingerprint = to.fingerprint();
        int count = 0;
        List<KeyTable.Row> page = table.page(BEFORE_ALL, PAGE);
        while (!page.isEmpty()) {
            var caseIds = new ArrayList<UUID>(page.size());
            var wrapped = new ArrayList<byte[]>(page.size());
            for (KeyTable.Row row : page) {
                try (SecretBytes key = from.unwrap(row.caseId(), row.wrappedKey())) {
                    caseIds.add(row.caseId());
                    wrapped.add(to.wrap(row.caseId(), key));
                }
            }
            table.rewrap(fingerprint, caseIds, wrapped);
            count += page.size();
            page = table.page(caseIds.getLast(), PAGE);
        }
        table.renewed(fingerprint);
        return count;
    }
}
