package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.scan.CaseScan;
import org.supporttimeline.projections.scan.Stop;
import org.supporttimeline.projections.schema.Migrations;
import org.supporttimeline.projections.shadow.Leftovers;
import org.supporttimeline.projections.shadow.SchemaSwap;

/**
 * One rebuild: new tables are made beside those in use, filled from the log, and take their names. Until then nothing that
 * is in use is touched, and nothing that is written or read waits.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int DISCARD_ATTEMPTS = 3;

    private final List<Projection> projections;
    private final List<String> names;
    private final CaseLog log;
    private final DataSource own;
    private final InstantSource clock;
    private final RebuildSettings settings;
    private final long memory;
    private final Consumer<RebuildStep> steps;
    private final RebuildProgress progress;
    private final Stop stop = new Stop();
    private final Connection control;

    /**
     * Takes the locks.
     *
     * @param own opens a new connection each time; not a pool
     * @param memory in bytes, for what is held of the log at once
     * @param steps is told as each step begins
     * @throws RebuildRefused when one of the projections is being rebuilt, on whatever node
     */
    Rebuild(
            List<Projection> projections,
            CaseLog log,
            DataSource own,
            InstantSource clock,
            RebuildSettings settings,
            long memory,
            Consumer<RebuildStep> steps)
            throws SQLException {
        this.projections = projections;
        this.names = projections.stream().map(Projection::name).toList();
        this.log = log;
        this.own = own;
        this.clock = clock;
        this.settings = settings;
        this.memory = memory;
        this.steps = steps;
        this.progress = new RebuildProgress(names, clock);
        this.control = stop.open(own);
        for (String name : names) {
            if (!RebuildLock.take(control, name)) {
                control.close();
                throw new RebuildRefused(name + " is being rebuilt already");
            }
        }
    }

    RebuildStatus status() {
        return progress.status();
    }

    /** Asks it to end; when the new tables are in use already, it has no effect. */
    void cancel() {
        stop.ask();
    }

    /** Does all of it. However it ends, the status says so; nothing is thrown. */
    void run() {
        RebuildStep last = RebuildStep.DONE;
        String why = null;
        try {
            enter(RebuildStep.PREPARING);
            List<ShadowProjection> shadows = prepare();
            var indexes = new ShadowIndexes(own, stop);
            for (ShadowProjection shadow : shadows) {
                indexes.dropAll(control, shadow);
            }
            long cut = load(shadows);
            index(indexes, shadows, cut);
            bringIntoUse(shadows, cut);
            control.setAutoCommit(true);
            dropReplaced();
            steps.accept(RebuildStep.DONE);
        } catch (SQLException | InterruptedException | RuntimeException e) {
            boolean stopped = stop.isAsked() || e instanceof InterruptedException || e instanceof CancellationException;
            discard();
            last = stopped ? RebuildStep.CANCELLED : RebuildStep.FAILED;
            why = stopped ? null : e instanceof RebuildRefused ? e.getMessage() : Failure.describe(e);
            LOG.info("the rebuild of {} ended: {} {}", names, last, why == null ? "" : why);
        } catch (Error e) {
            discard();
            last = RebuildStep.FAILED;
            why = e.getClass().getName();
            throw e;
        } finally {
            close();
            progress.end(last, why);
        }
    }

    private List<ShadowProjection> prepare() throws SQLException {
        clear(control, names);
        Leftovers.dropOld(control, replaced(settings.dependents(), names));
        List<String> foreign = new SchemaSwap(control, names, settings.dependents()).foreignViews();
        if (!foreign.isEmpty()) {
            throw new RebuildRefused("a view would go on reading the old tables: " + String.join("; ", foreign));
        }
        List<ShadowProjection> shadows = new ArrayList<>();
        for (Projection projection : projections) {
            stop.check();
            new Tokens(projection.name(), new Transactions(own)).seed(settings.segments());
            String beside = SchemaSwap.beside(projection.name());
            Migrations.makeBeside(own, projection.name(), beside);
            shadows.add(new ShadowProjection(control, projection, beside, log, clock));
        }
        return shadows;
    }

    private long load(List<ShadowProjection> shadows) throws SQLException, InterruptedException {
        long cut = log.entries().head();
        progress.total(cut);
        enter(RebuildStep.LOADING);
        try (var writers = new ShadowWriters(own, stop, settings.workers())) {
            new CaseScan(own, log.wire(), memory, settings.workers(), stop)
                    .run(cut, () -> new ShadowFold(shadows, writers, progress::folded));
            writers.finish();
        }
        return cut;
    }

    private void index(ShadowIndexes indexes, List<ShadowProjection> shadows, long cut)
            throws SQLException, InterruptedException {
        enter(RebuildStep.INDEXING);
        indexes.makeAll(shadows, settings.workers());
        control.setAutoCommit(false);
        for (ShadowProjection shadow : shadows) {
            progress.failed(new FailedCases(control, log, stop).settle(shadow, cut));
        }
    }

    private void bringIntoUse(List<ShadowProjection> shadows, long cut) throws SQLException {
        var catchUp = new CatchUp(control, log, shadows, stop, cut);
        var swap = new Swap(control, log, shadows, new SchemaSwap(control, names, settings.dependents()));
        var live = new LiveWait(control, names, stop);
        Swap.Outcome outcome;
        do {
            enter(RebuildStep.CATCHING_UP);
            catchUp.run();
            boolean takesLead = live.isNotComing(catchUp.reached());
            enter(RebuildStep.SWAPPING);
            outcome = swap.attempt(catchUp.reached(), takesLead);
            LOG.debug("swap of {}: {}", names, outcome);
        } while (outcome != Swap.Outcome.DONE);
    }

    /** The process may end with the rebuild, so not later, unless somebody still reads them. */
    private void dropReplaced() {
        for (int attempt = 1; attempt <= DISCARD_ATTEMPTS; attempt++) {
            try {
                if (Leftovers.dropOld(control, replaced(settings.dependents(), names))) {
                    return;
                }
            } catch (SQLException e) {
                LOG.debug("what was replaced by the rebuild of {} is still there: {}", names, e.getSQLState());
            }
        }
    }

    private void enter(RebuildStep step) {
        stop.check();
        progress.enter(step);
        steps.accept(step);
    }

    /** If that is not possible now, the next to hold the lock does it. */
    private void discard() {
        for (int attempt = 1; attempt <= DISCARD_ATTEMPTS; attempt++) {
            try {
                if (!control.getAutoCommit()) {
                    control.rollback();
                    control.setAutoCommit(true);
                }
                clear(control, names);
                return;
            } catch (SQLException e) {
                LOG.debug("what the rebuild of {} has made is still there: {}", names, e.getSQLState());
            }
        }
    }

    /** Takes away what a rebuild that never came to its end has left. By whoever holds the locks. */
    static void clear(Connection connection, List<String> names) throws SQLException {
        for (String name : names) {
            Leftovers.drop(connection, SchemaSwap.beside(name));
            new Parking(SchemaSwap.beside(name)).forget(connection);
        }
    }

    /** Schemas of which old ones may be left, those with views first. */
    static List<String> replaced(List<String> dependents, List<String> names) {
        List<String> all = new ArrayList<>(dependents);
        all.addAll(names);
        return all;
    }

    private void close() {
        try {
            RebuildLock.giveAllBack(control);
            control.close();
        } catch (SQLException e) {
            LOG.debug("the locks went with their connection: {}", e.getSQLState());
        }
    }
}
