package org.supporttimeline.projections.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The log from a position on, read in pages. At its end the database is asked again only when the log has grown, or when it was not
 * heard of for a second: a notification may have been lost.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 500;
    private static final long DEAF_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration LONG = Duration.ofSeconds(1);

    private final EventLog log;
    private final Arrivals arrivals;
    private final Deque<StoredEntry> page = new ArrayDeque<>();
    private long read;
    private long askedAt = System.nanoTime() - DEAF_NANOS;
    private @Nullable Runnable callback;

    LogStream(EventLog log, Arrivals arrivals, long after) {
        this.log = log;
        this.arrivals = arrivals;
        this.read = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fill() ? Optional.of(LogStorageEngine.tracked(page.getFirst())) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        while (!fill()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            arrivals.awaitBeyond(read, Duration.ofNanos(Math.min(left, DEAF_NANOS)));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!fill()) {
            arrivals.awaitBeyond(read, LONG);
        }
        return LogStorageEngine.tracked(page.removeFirst());
    }

    private boolean fill() {
        long now = System.nanoTime();
        if (page.isEmpty() && (arrivals.newest() > read || now - askedAt >= DEAF_NANOS)) {
            askedAt = now;
            page.addAll(log.after(read, PAGE));
            if (!page.isEmpty()) {
                read = page.getLast().position();
            }
        }
        return !page.isEmpty();
    }

    /** {@inheritDoc} Runs at once, and after each growth of the log. */
    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        forget();
        callback = onAvailable;
        arrivals.onArrival(onAvailable);
        onAvailable.run();
        return true;
    }

    private void forget() {
        if (callback != null) {
            arrivals.remove(callback);
            callback = null;
        }
    }

    @Override
    public void close() {
        forget();
        page.clear();
    }
}
