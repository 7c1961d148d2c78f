package org.supporttimeline.projections.access;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.log.Outage;

/**
 * Writes the access log. Entries queue here, and one thread with a connection of its own sends what has gathered as one call of
 * {@code access.append}: a lone entry is sent at once, and while one call is under way the next batch gathers by itself.
 *
 * <p>What is opened or handed out waits for its entry ({@link #begin}, {@link #record}); what was refused anyway does not
 * ({@link #recordLater}). When a connection is lost in the middle the batch is sent again, so an entry may be there twice; it is
 * never missing.
 */
public final class AccessLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int BATCH = 256;
    private static final int QUEUE = 4096;

    private final DataSource source;
    private final Duration patience;
    private final Outage outage = new Outage(LOG, "no access can be recorded, so no personal text is opened");
    private final BlockingQueue<AccessTicket> queue = new ArrayBlockingQueue<>(QUEUE);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Thread thread;
    private long newest;
    private volatile boolean closing;
    private volatile long closedAt;
    private @Nullable AccessLane lane;

    /**
     * Starts the thread; the connection is opened when the first entry comes.
     *
     * @param source   opens a new connection each time, as the service's role; never the pool that requests use
     * @param patience how long one waits for an entry, and how long closing waits, when the database does not answer
     */
    public AccessLog(DataSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
        this.thread = Thread.ofPlatform().name("access-log").daemon().start(this::run);
    }

    /**
     * Puts an entry on its way; nothing may be opened on its account before {@link AccessTicket#await} has returned.
     *
     * @throws AccessNotRecorded if it is not even taken in
     */
    public AccessTicket begin(Accessed accessed) {
        var ticket = new AccessTicket(accessed, true, patience);
        if (closing || !queue.offer(ticket)) {
            throw new AccessNotRecorded(closing ? "the access log is closing" : "the access log is too busy", null);
        }
        return ticket;
    }

    /**
     * Records and waits until the entry is durable.
     *
     * @throws AccessNotRecorded if it is not within the patience; then nothing may be opened or handed out
     */
    public void record(Accessed accessed) {
        begin(accessed).await();
    }

    /** Records what was refused: nobody waits for it, and it stays refused whether it can be recorded or not. */
    public void recordLater(Accessed accessed) {
        if (closing || !queue.offer(new AccessTicket(accessed, false, patience))) {
            LOG.warn("an entry of kind {} was not recorded: the access log is too busy or closing", accessed.kind());
        }
    }

    /** Waits until this node has appended beyond the position; false if it did not in that time, whatever other nodes did. */
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (newest <= position && left > 0) {
                left = grown.awaitNanos(left);
            }
            return newest > position;
        } finally {
            lock.unlock();
        }
    }

    private void grown(long position) {
        lock.lock();
        try {
            newest = Math.max(newest, position);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether entries are taken in. */
    public boolean isRunning() {
        return !closing && thread.isAlive();
    }

    /** Sends what is queued, then ends. Waits for that no longer than the patience given. */
    @Override
    public void close() {
        closedAt = System.nanoTime();
        closing = true;
        thread.interrupt();
        try {
            thread.join(patience.plusSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<AccessTicket> batch = new ArrayList<>(BATCH);
        while (gather(batch)) {
            try {
                send(batch);
            } catch (RuntimeException e) {
                LOG.error("entries of the access log could not be recorded: {}", batch.size(), e);
                batch.forEach(ticket -> ticket.refuse(e));
                drop();
            }
            batch.clear();
        }
        drop();
    }

    /** Waits for an entry and takes whatever else has come. False when closing and nothing is left. */
    private boolean gather(List<AccessTicket> batch) {
        while (batch.isEmpty()) {
            try {
                AccessTicket next = closing ? queue.poll() : queue.take();
                if (next == null) {
                    return false;
                }
                batch.add(next);
                queue.drainTo(batch, BATCH - 1);
            } catch (InterruptedException e) {
                // closing, which is looked at next
            }
        }
        return true;
    }

    /** Until it is there: entries whose caller has given up meanwhile are left out, for nothing was opened. */
    private void send(List<AccessTicket> batch) {
        batch.removeIf(AccessTicket::isGivenUp);
        while (!batch.isEmpty()) {
            try {
                grown(lane().append(batch.stream().map(AccessTicket::accessed).toList()));
                batch.forEach(AccessTicket::answer);
                outage.over();
                return;
            } catch (SQLException e) {
                outage.failed(e);
                boolean refused = lane != null && lane.alive();
                if (refused || (closing && System.nanoTime() - closedAt > patience.toNanos())) {
                    batch.forEach(ticket -> ticket.refuse(e));
                    return;
                }
                drop();
                outage.pause();
            }
            batch.removeIf(AccessTicket::isGivenUp);
        }
    }

    private AccessLane lane() throws SQLException {
        AccessLane open = lane;
        if (open == null) {
            open = AccessLane.open(source);
            lane = open;
        }
        return open;
    }

    private void drop() {
        if (lane != null) {
            lane.close();
            lane = null;
        }
    }
}
