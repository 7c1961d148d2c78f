package org.supporttimeline.projections.vault;

import java.util.Optional;

/**
 * Where the key-encryption key is kept, always outside the databases: a file, or a variable of the environment. During a
 * renewal there are two for a moment, therefore keys are asked for by their fingerprint.
 */
public abstract sealed class KekSource permits KekFile, KekVariable {

    /** The key with this fingerprint, if it is here. */
    abstract Optional<Kek> find(byte[] fingerprint);

    /**
     * The key for an installation that has none yet.
     *
     * @throws KeysDoNotBelong if there is none to take
     */
    abstract Kek first();

    /**
     * A key to renew to, safely stored before this returns; empty if this source cannot make one by itself.
     *
     * @param current the key in use
     */
    abstract Optional<Kek> next(byte[] current);

    /** Whether a start should renew, given the state of the key database. */
    abstract boolean wantsRenewal(KeyTable.Installation keys);

    /** Forgets every key but the one in use. Nobody else may be renewing. */
    abstract void settle(byte[] current);

    /** For messages: where an operator finds it. */
    abstract String place();
}
