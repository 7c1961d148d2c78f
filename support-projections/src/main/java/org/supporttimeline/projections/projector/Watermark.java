package org.supporttimeline.projections.projector;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where readers wait for a position. The node that works on the projection wakes them as it commits; on another node they
 * look at the stored position, a bounded number of times.
 */
final class Watermark {

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    private final Stored stored;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock looking = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long reached;
    private final AtomicLong stirred = new AtomicLong();

    Watermark(Stored stored) {
        this.stored = stored;
    }

    /** The position that the database holds. */
    interface Stored {
        long position() throws SQLException;
    }

    /** Everything up to this position has been committed. */
    void reach(long position) {
        if (position > reached) {
            lock.lock();
            try {
                reached = Math.max(reached, position);
            } finally {
                lock.unlock();
            }
            stir();
        }
    }

    /** Something has been committed; how far that is, those who wait shall look up. */
    void stir() {
        lock.lock();
        try {
            stirred.incrementAndGet();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether the position was reached in time.
     *
     * @throws SQLException when it was not, and the database did not answer either; a connection lost meanwhile is no reason
     *     to give up early
     */
    boolean await(long position, Duration atMost) throws SQLException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (reached < position) {
            long before = stirred.get();
            SQLException unseen = look();
            long left = end - System.nanoTime();
            if (reached < position && left <= 0) {
                if (unseen != null) {
                    throw unseen;
                }
                return false;
            }
            waitForMove(position, before, Math.min(left, LOOK_AGAIN));
        }
        return true;
    }

    /** One of those who wait looks for all: many readers must not keep the projector from its own connections. */
    private @Nullable SQLException look() {
        if (looking.tryLock()) {
            try {
                reach(stored.position());
            } catch (SQLException e) {
                return e;
            } finally {
                looking.unlock();
            }
        }
        return null;
    }

    private void waitForMove(long position, long before, long atMost) throws InterruptedException {
        long left = atMost;
        lock.lock();
        try {
            while (reached < position && stirred.get() == before && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
