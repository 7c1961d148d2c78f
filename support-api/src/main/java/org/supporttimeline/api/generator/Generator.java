package org.supporttimeline.api.generator;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.supporttimeline.api.generator.life.CasePlan;
import org.supporttimeline.api.generator.life.Town;
import org.supporttimeline.projections.log.BulkLoad;
import org.supporttimeline.projections.log.BulkRow;
import org.supporttimeline.projections.log.LoadRefused;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.vault.Vault;

/** Makes up a town's cases and loads them: made and sealed on all cores, written by one thread at the same time. */
final class Generator {

    private static final WireForm WIRE = WireForm.present();
    private static final int KEYS_AT_ONCE = 2_000;
    private static final int WEEKS_AHEAD = 2;

    private final DataSource owner;
    private final Vault vault;
    private final InstantSource clock;
    private final PrintWriter terminal;

    Generator(DataSource owner, Vault vault, InstantSource clock, PrintWriter terminal) {
        this.owner = owner;
        this.vault = vault;
        this.clock = clock;
        this.terminal = terminal;
    }

    /**
     * Fills the log.
     *
     * @param from the first day
     * @param until the day after the last
     * @return how many events
     * @throws LoadRefused when the log is not empty or a service runs
     */
    long run(Town town, LocalDate from, LocalDate until) throws InterruptedException, SQLException {
        int cores = Runtime.getRuntime().availableProcessors();
        var progress = new Progress(terminal, clock, from, until);
        try (BulkLoad load = BulkLoad.begin(owner);
                ExecutorService writer = Executors.newSingleThreadExecutor();
                ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            BlockingQueue<List<BulkRow>> queue = new ArrayBlockingQueue<>(WEEKS_AHEAD);
            Future<?> written = writer.submit(() -> write(load, queue));
            try {
                new Production(town.cases(), this::begin, workers, 4 * cores).run(from, until, week -> {
                    hand(queue, written, week.rows());
                    progress.week(week);
                });
                queue.put(List.of());
                written.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the rows could not be written", e.getCause());
            } finally {
                written.cancel(true);
            }
            progress.done("written");
            long events = load.finish();
            progress.done("indexed and checked");
            return events;
        }
    }

    private static void hand(BlockingQueue<List<BulkRow>> queue, Future<?> written, List<BulkRow> rows)
            throws InterruptedException {
        if (rows.isEmpty()) {
            return;
        }
        while (!queue.offer(rows, 1, TimeUnit.SECONDS)) {
            if (written.isDone()) {
                throw new IllegalStateException("the rows could not be written", written.exceptionNow());
            }
        }
    }

    /** Writes what comes until nothing does; times that would not grow are moved on by a microsecond. */
    private static Void write(BulkLoad load, BlockingQueue<List<BulkRow>> queue) throws InterruptedException {
        long last = Long.MIN_VALUE;
        for (List<BulkRow> rows = queue.take(); !rows.isEmpty(); rows = queue.take()) {
            for (BulkRow row : rows) {
                last = Math.max(row.recordedAt(), last + 1);
                load.write(row.at(last));
            }
        }
        return null;
    }

    private List<CaseInProgress> begin(List<CasePlan> plans) {
        var begun = new ArrayList<CaseInProgress>(plans.size());
        for (int i = 0; i < plans.size(); i += KEYS_AT_ONCE) {
            List<CasePlan> some = plans.subList(i, Math.min(plans.size(), i + KEYS_AT_ONCE));
            // each case closes its own seal when it comes to its end
            var seals = vault.sealingNew(some.stream().map(CasePlan::caseId).toList());
            some.forEach(plan -> begun.add(new CaseInProgress(plan, seals.of(plan.caseId()), WIRE)));
        }
        return begun;
    }
}
