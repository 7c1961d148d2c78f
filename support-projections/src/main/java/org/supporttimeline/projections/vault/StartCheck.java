package org.supporttimeline.projections.vault;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether the main database, the key database and the key-encryption key are those of one installation. At the very first
 * start it makes them so: the key database is named first, so that a crash between the two leaves what the next start
 * completes.
 */
final class StartCheck {

    private final Identity identity;
    private final KekSource keks;

    StartCheck(Identity identity, KekSource keks) {
        this.identity = identity;
        this.keks = keks;
    }

    /**
     * Names the key database if it is new; in its own transaction, which holds the lock alone.
     *
     * @throws KeysDoNotBelong if it may not be taken for new
     */
    KeyTable.Installation keysOf(KeyTable table) throws SQLException {
        Optional<KeyTable.Installation> known = table.installation();
        if (known.isPresent()) {
            return known.get();
        }
        identity.read().ifPresent(id -> {
            throw new KeysDoNotBelong("The key database is new, but the main database belongs to installation " + id
                    + ", whose keys are elsewhere. Check the key database's URL, or restore the key database from its backup;"
                    + " without its keys no name and no note in the record can be read.");
        });
        try (Kek kek = keks.first()) {
            table.bind(UUID.randomUUID(), kek.fingerprint());
        }
        return table.installation().orElseThrow();
    }

    /** Compares the three; in a transaction that holds the lock alone, after the one that named the key database. */
    void compare(KeyTable table) throws SQLException {
        KeyTable.Installation keys = table.installation().orElseThrow();
        Optional<UUID> main = identity.read();
        if (main.isEmpty()) {
            if (!table.isEmpty()) {
                throw new KeysDoNotBelong(
                        "The main database is new, but the key database holds the keys of installation " + keys.id()
                                + ". Check the main database's URL, or give this installation a key database of its own.");
            }
            identity.write(keys.id());
        } else if (!main.get().equals(keys.id())) {
            throw new KeysDoNotBelong("The main database belongs to installation " + main.get()
                    + ", the key database to installation " + keys.id() + ". Check the two URLs.");
        }
        keks.find(keys.kek()).orElseThrow(this::wrongKek).close();
        keks.settle(keys.kek());
    }

    KeysDoNotBelong wrongKek() {
        return new KeysDoNotBelong("The key-encryption key in " + keks.place()
                + " is missing or is not the one that wraps this installation's keys. Put the right one there (the one in use"
                + " since the last destruction of a key); without it no name and no note in the record can be read.");
    }
}
