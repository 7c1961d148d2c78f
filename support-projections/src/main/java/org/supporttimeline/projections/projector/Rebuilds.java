package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.shadow.Leftovers;

/**
 * Rebuilds of projections from the log, one at a time on a node: while the tables in use are read and written as ever, new
 * ones are made and then take their place.
 */
public final class Rebuilds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int KEPT = 20;
    private static final long SWEEP_AGAIN_SECONDS = 5;
    private static final int SWEEPS = 120;

    private final List<Projection> projections;
    private final CaseLog log;
    private final DataSource own;
    private final InstantSource clock;
    private final RebuildSettings settings;
    private final Consumer<RebuildStep> steps;
    private final Deque<Rebuild> known = new ArrayDeque<>();
    private @Nullable Thread worker;

    /**
     * Prepares for rebuilds.
     *
     * @param projections all that there are
     * @param own opens a new connection each time as the service; not a pool
     * @param clock tells the day for which deadlines and indicators are judged
     */
    public Rebuilds(
            List<Projection> projections, CaseLog log, DataSource own, InstantSource clock, RebuildSettings settings) {
        this(projections, log, own, clock, settings, step -> {});
    }

    /** @param steps is told as each step begins, and may throw */
    Rebuilds(
            List<Projection> projections,
            CaseLog log,
            DataSource own,
            InstantSource clock,
            RebuildSettings settings,
            Consumer<RebuildStep> steps) {
        this.projections = List.copyOf(projections);
        this.log = log;
        this.own = own;
        this.clock = clock;
        this.settings = settings;
        this.steps = steps;
    }

    /**
     * Takes away what rebuilds have left that were killed, and what swaps have replaced and nobody reads any more. Called at a
     * node's start; harmless while another node rebuilds.
     */
    public void sweep() {
        try (Connection connection = own.getConnection()) {
            for (Projection projection : projections) {
                if (RebuildLock.take(connection, projection.name())) {
                    Rebuild.clear(connection, List.of(projection.name()));
                    RebuildLock.giveBack(connection, projection.name());
                }
            }
            dropOld(connection);
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private boolean dropOld(Connection connection) throws SQLException {
        return Leftovers.dropOld(connection, Rebuild.replaced(settings.dependents(), projections()));
    }

    /**
     * Begins a rebuild.
     *
     * @param names the projections; all when empty
     * @param memory in bytes, how much of the log may be held at once
     * @throws RebuildRefused when a rebuild runs on this node, or one of the same projection on another
     * @throws IllegalArgumentException when a projection is not known
     */
    public synchronized RebuildStatus start(List<String> names, long memory) {
        if (running().isPresent()) {
            throw new RebuildRefused("a rebuild is under way");
        }
        try {
            var rebuild = new Rebuild(chosen(names), log, own, clock, settings, memory, steps);
            known.addFirst(rebuild);
            if (known.size() > KEPT) {
                known.removeLast();
            }
            if (worker != null) {
                worker.interrupt(); // it does nothing any more but sweep
            }
            worker = Thread.ofPlatform().name("rebuild").daemon().start(() -> work(rebuild));
            return rebuild.status();
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    private List<Projection> chosen(List<String> names) {
        List<Projection> chosen = projections.stream()
                .filter(projection -> names.isEmpty() || names.contains(projection.name()))
                .toList();
        if (chosen.size() < names.stream().distinct().count()) {
            throw new IllegalArgumentException("no such projection");
        }
        return chosen;
    }

    private void work(Rebuild rebuild) {
        rebuild.run();
        try {
            for (int i = 0; i < SWEEPS && !swept(); i++) {
                TimeUnit.SECONDS.sleep(SWEEP_AGAIN_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean swept() {
        try (Connection connection = own.getConnection()) {
            return dropOld(connection);
        } catch (SQLException e) {
            LOG.debug("old tables are still there: {}", e.getSQLState());
            return false;
        }
    }

    /** The names of all projections. */
    public List<String> projections() {
        return projections.stream().map(Projection::name).toList();
    }

    /** One of the last twenty that were begun on this node. */
    public synchronized Optional<RebuildStatus> find(UUID id) {
        return known.stream()
                .map(Rebuild::status)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** The one that goes on. */
    public synchronized Optional<RebuildStatus> running() {
        return known.stream()
                .map(Rebuild::status)
                .filter(one -> !one.step().isLast())
                .findFirst();
    }

    /** Asks a rebuild to end; false when there is none of that id that goes on. */
    public synchronized boolean cancel(UUID id) {
        Optional<Rebuild> found = known.stream()
                .filter(one ->
                        one.status().id().equals(id) && !one.status().step().isLast())
                .findFirst();
        found.ifPresent(Rebuild::cancel);
        return found.isPresent();
    }

    /** Cancels what goes on, and waits for its end. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            known.forEach(Rebuild::cancel);
            last = worker;
        }
        if (last != null) {
            last.interrupt();
            try {
                last.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
