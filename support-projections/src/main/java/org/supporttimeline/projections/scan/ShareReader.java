package org.supporttimeline.projections.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Gathers one share of the cases after the other. One that turns out to be larger than the memory given is read again in
 * halves.
 */
final class ShareReader {

    private static final int LARGEST_BLOCK = 1 << 20;
    private static final int SMALLEST_BLOCK = 1 << 12;
    private static final int CHECK_EVERY = 1_024;

    private final Connection connection;
    private final Stop stop;
    private final long upTo;
    private final long most;
    private final Collection<UUID> only;
    private final Deque<Share> left = new ArrayDeque<>();
    private int read;

    /**
     * @param upTo the last position to read
     * @param most how many bytes a share may have, unless it is a single case
     * @param only the cases to read; all if empty
     */
    ShareReader(Connection connection, Stop stop, long upTo, long most, Collection<UUID> only, List<Share> shares) {
        this.connection = connection;
        this.stop = stop;
        this.upTo = upTo;
        this.most = most;
        this.only = only;
        left.addAll(shares);
    }

    /** The next share; empty after the last. */
    Optional<Gathered> next() throws SQLException {
        while (!left.isEmpty()) {
            Share share = left.removeFirst();
            Optional<Gathered> gathered = gather(share);
            if (gathered.isPresent()) {
                read++;
                return gathered;
            }
            share.halves().forEach(left::addFirst);
        }
        return Optional.empty();
    }

    /** How many shares have been read so far. */
    int read() {
        return read;
    }

    /** Empty when there was too much of it. */
    private Optional<Gathered> gather(Share share) throws SQLException {
        var gathered = new Gathered(Math.clamp(most / 8, SMALLEST_BLOCK, LARGEST_BLOCK));
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(share.copy(upTo, only));
        long rows = 0;
        boolean fits = true;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            int from = rows == 0 ? LogRow.head(message) : 0;
            if (fits && !new LogRow(message, from).isEnd()) {
                gathered.add(message, from);
                fits = gathered.bytes() <= most || gathered.size() == 1;
            } // what does not fit is read to its end: a copy that has just ended cannot be cancelled
            if (++rows % CHECK_EVERY == 0) {
                stop.check();
            }
        }
        return fits ? Optional.of(gathered) : Optional.empty();
    }
}
