package org.supporttimeline.projections.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A log that is kept as a tree: what stands at position 1, 2, 3 … without a gap, and never changes. The leaf at a position has
 * the index position − 1.
 */
public interface LeafSource {

    /** The newest position; 0 while there is none. Nothing up to it appears later. */
    long head(Connection connection) throws SQLException;

    /**
     * Shows leaves in the order of their positions. A log that someone has changed may show a position twice or not at all:
     * it tells what is stored.
     *
     * @param after the position before the first
     * @param upTo the last that counts
     */
    void read(Connection connection, long after, long upTo, Sink sink) throws SQLException;

    /** Takes leaves. */
    interface Sink {

        /** One leaf: what is hashed (RFC 6962's {@code d}), not a hash. */
        void leaf(long position, byte[] leaf);
    }
}
