package org.supporttimeline.projections.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.access.AccessNotRecorded;

/**
 * The one door to confidential text. Each case has a random key of its own, kept wrapped in the key database; it is fetched
 * and unwrapped for one request and wiped at its end, so every method here gives a scope to close:
 *
 * <pre>{@code
 * try (CaseSeal seal = vault.sealing(caseId)) { note = seal.seal(text); }
 * try (CaseOpening door = vault.opening(viewer, caseIds)) { shown = door.open(caseId, note); }
 * }</pre>
 */
public final class Vault {

    private static final int UNLOCKED_ATTEMPTS = 2;

    private final KeyDatabase database;
    private final KekSource keks;
    private final StartCheck check;
    private final AccessLog access;

    private Vault(DataSource keys, DataSource main, KekSource keks, AccessLog access) {
        this.access = access;
        this.database = new KeyDatabase(keys);
        this.keks = keks;
        this.check = new StartCheck(new Identity(main), keks);
    }

    /**
     * Opens the vault for business, after a look whether databases and key belong together; finishes what a crash in the
     * middle of a renewal has left, and renews if that is due and can be done.
     *
     * @param keys the key database, as its role
     * @param main the main database, as the service's role
     * @param keks where the key-encryption key is
     * @param access where every opening is recorded
     * @throws KeysDoNotBelong if they are not those of one installation
     */
    public static Vault start(DataSource keys, DataSource main, KekSource keks, AccessLog access) {
        var vault = new Vault(keys, main, keks, access);
        vault.database.transaction(table -> {
            table.lockAlone();
            return vault.check.keysOf(table);
        });
        vault.database.transaction(table -> {
            table.lockAlone();
            vault.check.compare(table);
            return table;
        });
        if (vault.database.read(table -> keks.wantsRenewal(table.installation().orElseThrow()))) {
            vault.renew(table -> true);
        }
        return vault;
    }

    /**
     * To seal texts of a case that has its key.
     *
     * @throws CaseErased if the key has been destroyed
     * @throws KeyMissing if the case has never had one
     */
    public CaseSeal sealing(UUID caseId) {
        return new CaseSeal(caseId, keys(List.of(caseId)).keyToSeal(caseId));
    }

    /** To seal texts of a new case: makes its key, or takes the one that an earlier attempt has made. */
    public CaseSeal sealingNew(UUID caseId) {
        addKeys(List.of(caseId));
        return sealing(caseId);
    }

    /** As {@link #sealingNew}, for bulk work: some thousands of cases at a time. */
    public CaseSeals sealingNew(Collection<UUID> caseIds) {
        addKeys(caseIds);
        return new CaseSeals(keys(caseIds));
    }

    /**
     * To open texts of some cases, fetching their keys at once. Nothing is opened before the access log has it for good; the keys
     * are fetched while it is written.
     *
     * @param viewer who looks, and why
     * @throws AccessNotRecorded if the access log does not take it: then nothing is opened
     */
    public CaseOpening opening(Viewer viewer, Collection<UUID> caseIds) {
        return announce(viewer, caseIds).open();
    }

    /**
     * The same in two steps, for who knows that the viewer may see the cases before the rows are there.
     *
     * @throws AccessNotRecorded if the access log does not even take it in
     */
    public Announced announce(Viewer viewer, Collection<UUID> caseIds) {
        return new Announced(this, access.begin(viewer.at(caseIds)), caseIds);
    }

    /**
     * Destroys a case's key for good: its texts become {@link Opened.Erased} everywhere, in every copy. The remaining keys
     * are wrapped anew by a fresh key-encryption key, so that an old copy of the key database opens nothing either; where
     * the key-encryption key comes from the environment this is done when the operator gives the next one, see
     * {@link #isRenewalDue}. Destroying twice is harmless.
     */
    public void destroy(UUID caseId) {
        renew(table -> table.destroy(caseId));
    }

    /**
     * Notes that somebody sets out to destroy a case's key, before that is recorded: so that what has been recorded can be carried
     * out after a crash. By itself it changes nothing.
     */
    public void askDestruction(UUID caseId) {
        database.transaction(table -> {
            table.ask(caseId);
            return table;
        });
    }

    /** The cases whose destruction was asked for and whose key is still there. Whether it was recorded, the log knows. */
    public List<UUID> askedDestructions() {
        return database.read(KeyTable::asked);
    }

    /** True while a destroyed key could still be unwrapped from an old copy of the key database. */
    public boolean isRenewalDue() {
        return database.read(table -> table.installation().orElseThrow().renewalDue());
    }

    /**
     * Renews the key-encryption key in the transaction of what gives cause to it, if that has something to do. The old key is
     * forgotten in a second transaction, under the same lock: outside it, the next renewal could have written its key
     * already, and that would be taken for the one to forget.
     */
    private void renew(KeyDatabase.Work<Boolean> cause) {
        boolean hasRenewed = database.transaction(table -> {
            table.lockAlone();
            byte[] current = table.installation().orElseThrow().kek();
            if (!cause.in(table)) {
                return false;
            }
            keks.settle(current);
            return hasRenewed(table, current);
        });
        if (hasRenewed) {
            database.transaction(table -> {
                table.lockAlone();
                keks.settle(table.installation().orElseThrow().kek());
                return table;
            });
        }
    }

    private boolean hasRenewed(KeyTable table, byte[] current) throws SQLException {
        try (Kek from = keks.find(current).orElseThrow(check::wrongKek);
                Kek to = keks.next(current).orElse(null)) {
            if (to == null) {
                table.renewalDue();
                return false;
            }
            KekRenewal.rewrapAll(table, from, to);
            return true;
        }
    }

    private void addKeys(Collection<UUID> caseIds) {
        database.transaction(table -> {
            table.lockShared();
            byte[] current = table.installation().orElseThrow().kek();
            try (Kek kek = keks.find(current).orElseThrow(check::wrongKek)) {
                var wrapped = new ArrayList<byte[]>(caseIds.size());
                for (UUID caseId : caseIds) {
                    try (SecretBytes key = SecretBytes.random()) {
                        wrapped.add(kek.wrap(caseId, key));
                    }
                }
                table.add(kek.fingerprint(), List.copyOf(caseIds), wrapped);
            }
            return table;
        });
    }

    /**
     * If a renewal overtakes the reading, the rows are read again, then wrapped by the new key; if renewals follow one
     * another faster than that, under the lock that makes them wait.
     */
    KeyRing keys(Collection<UUID> caseIds) {
        return Stream.generate(() -> unwrapped(database.read(table -> table.rows(caseIds))))
                .limit(UNLOCKED_ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> database.transaction(table -> {
                    table.lockShared();
                    return unwrapped(table.rows(caseIds)).orElseThrow(check::wrongKek);
                }));
    }

    /** Empty if the key that wraps them is not here any more. */
    private Optional<KeyRing> unwrapped(List<KeyTable.Row> rows) {
        Optional<KeyTable.Row> first =
                rows.stream().filter(row -> !row.isDestroyed()).findFirst();
        if (first.isEmpty()) {
            var erased = new KeyRing();
            rows.forEach(row -> erased.addErased(row.caseId()));
            return Optional.of(erased);
        }
        try (Kek kek = keks.find(first.get().wrappedBy()).orElse(null)) {
            return kek == null ? Optional.empty() : Optional.of(KeyRing.unwrapped(rows, kek));
        }
    }
}
