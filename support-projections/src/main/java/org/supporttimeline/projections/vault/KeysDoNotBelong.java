package org.supporttimeline.projections.vault;

/**
 * The main database, the key database and the key-encryption key are not those of one installation, so the service must not
 * start. The message tells the operator what to do.
 */
public final class KeysDoNotBelong extends RuntimeException {

    KeysDoNotBelong(String message) {
        super(message);
    }
}
