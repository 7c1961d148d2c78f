package org.supporttimeline.projections.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: commands queue here, and one thread with a connection of its own sends what has gathered as one call of
 * {@code log.append} and answers each caller by its outcome. Nothing is delayed on purpose: a lone command is sent at once, and
 * while one call is under way the next batch gathers by itself.
 *
 * <p>A call that the server refuses is repeated command by command, so that one bad command fails alone. When the connection is
 * lost in the middle, nobody is answered before a new one has told which events are in the log; see {@link Lane} for why that
 * answer is final.
 */
public final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int BATCH = 256;
    private static final int QUEUE = 4096;

    private final DataSource source;
    private final Outage outage = new Outage(LOG, "nothing can be recorded");
    private final Duration patience;
    private final LongConsumer appended;
    private final long key = ThreadLocalRandom.current().nextLong();
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closing;
    private volatile long closedAt;
    private @Nullable Lane lane;

    /**
     * Starts the thread; the first connection is opened when the first command comes.
     *
     * @param source   opens a new connection each time, as the service's role; never the pool that requests use
     * @param patience how long a caller waits, and how long closing waits, when the database does not answer
     * @param appended told the newest position after each call that appended something, on the appender's thread
     */
    public Appender(DataSource source, Duration patience, LongConsumer appended) {
        this.source = source;
        this.patience = patience;
        this.appended = appended;
        this.thread = Thread.ofPlatform().name("log-appender").daemon().start(this::run);
    }

    /**
     * Appends the events of one command, all or none, and waits until they are durable.
     *
     * @throws NotAppended    if they are not in the log and will not be
     * @throws OutcomeUnknown if the database has not answered in time
     */
    public Outcome append(List<NewEntry> command) {
        var waiting = new Waiting(List.copyOf(command));
        if (closing || !queue.offer(waiting)) {
            throw new NotAppended(closing ? "the log is closing" : "the log is too busy", null);
        }
        if (closing && !thread.isAlive() && waiting.withdraw()) {
            throw new NotAppended("the log is closing", null);
        }
        return await(waiting);
    }

    /** Whether commands are taken in. */
    public boolean isRunning() {
        return !closing && thread.isAlive();
    }

    private Outcome await(Waiting waiting) {
        long until = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return waiting.outcome().get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (waiting.withdraw()) {
                        throw new NotAppended("interrupted", e);
                    }
                } catch (TimeoutException e) {
                    if (waiting.withdraw()) {
                        throw new NotAppended("the database does not answer", e);
                    }
                    throw new OutcomeUnknown();
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException known
                            ? known
                            : new NotAppended("the command failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Sends what is queued, then ends; later commands are refused. Waits for that no longer than the patience given. */
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
        List<Waiting> batch = new ArrayList<>(BATCH);
        while (gather(batch)) {
            try {
                send(batch);
            } catch (RuntimeException e) {
                LOG.error("a batch could not be answered", e);
                drop();
                batch.forEach(waiting -> waiting.refuse(new OutcomeUnknown()));
            }
            batch.clear();
        }
        drop();
    }

    /**
     * Waits for a command and takes whatever else has come. Nothing is claimed before there is a connection, so that a caller
     * who gives up meanwhile knows that nothing was sent. False when closing and nothing is left.
     */
    private boolean gather(List<Waiting> batch) {
        while (batch.isEmpty()) {
            Waiting next = closing ? queue.poll() : take();
            if (next == null && closing) {
                return false;
            }
            boolean open = next == null || lane() != null;
            while (next != null) {
                if (!open && next.withdraw()) {
                    next.refuse(new NotAppended("the log is closing", null));
                } else if (next.send()) {
                    batch.add(next);
                }
                next = batch.size() < BATCH ? queue.poll() : null;
            }
        }
        return true;
    }

    private @Nullable Waiting take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            return null; // closing
        }
    }

    private void send(List<Waiting> batch) {
        List<Waiting> open = batch;
        while (!open.isEmpty()) {
            Lane current = lane();
            if (current == null) {
                open.forEach(waiting -> waiting.refuse(new OutcomeUnknown()));
                return;
            }
            try {
                answer(open, current.append(open.stream().map(Waiting::entries).toList()));
                return;
            } catch (SQLException | RuntimeException e) {
                if (e instanceof SQLException && current.alive()) {
                    open = refused(open, e);
                } else {
                    LOG.warn("the connection to the log was lost; asking what has been appended: {}", e.toString());
                    drop();
                    open = resolve(open);
                }
            }
        }
    }

    private void answer(List<Waiting> open, Outcome[] outcomes) {
        long newest = 0;
        for (int i = 0; i < outcomes.length; i++) {
            open.get(i).answer(outcomes[i]);
            if (outcomes[i] instanceof Outcome.Appended there) {
                newest = Math.max(newest, there.position());
            }
        }
        if (newest > 0) {
            appended.accept(newest);
        }
    }

    /** The server refused the call, so nothing of it is in the log. Alone, each command answers for itself. */
    private List<Waiting> refused(List<Waiting> open, Exception why) {
        if (open.size() == 1) {
            open.getFirst().refuse(new NotAppended("the log refused the command", why));
        } else {
            open.forEach(waiting -> send(List.of(waiting)));
        }
        return List.of();
    }

    /** On a new lane the former one's last word is known. What is not in the log was not and will not be: it is sent again. */
    private List<Waiting> resolve(List<Waiting> open) {
        while (true) {
            Lane fresh = lane();
            if (fresh == null) {
                open.forEach(waiting -> waiting.refuse(new OutcomeUnknown()));
                return List.of();
            }
            try {
                Map<UUID, Outcome.Duplicate> found =
                        fresh.lookUp(open.stream().map(Waiting::eventId).toList());
                List<Waiting> missing = new ArrayList<>();
                for (Waiting waiting : open) {
                    Outcome there = found.get(waiting.eventId());
                    if (there == null) {
                        missing.add(waiting);
                    } else {
                        waiting.answer(there);
                    }
                }
                return missing;
            } catch (SQLException e) {
                outage.failed(e);
                drop();
                outage.pause();
            }
        }
    }

    /** The open lane, or a new one however long that takes; null only when closing has run out of patience. */
    private @Nullable Lane lane() {
        while (lane == null) {
            try {
                lane = Lane.open(source, key, patience);
                outage.over();
            } catch (SQLException e) {
                outage.failed(e);
                if (closing && System.nanoTime() - closedAt > patience.toNanos()) {
                    return null;
                }
                outage.pause();
            }
        }
        return lane;
    }

    private void drop() {
        if (lane != null) {
            lane.close();
            lane = null;
        }
    }
}
