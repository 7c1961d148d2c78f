package org.supporttimeline.api.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.supporttimeline.api.generator.life.CasePlan;
import org.supporttimeline.projections.log.BulkRow;

/**
 * Makes up all cases week by week, on all threads, and merges each week's rows into the order of their recording. No more
 * than a few weeks of rows are held at a time.
 */
final class Production {

    private static final int DAYS = 7;
    private static final Comparator<BulkRow> IN_ORDER = Comparator.comparingLong(BulkRow::recordedAt)
            .thenComparing(BulkRow::caseId)
            .thenComparingInt(BulkRow::entryNo);

    /** Where a week's rows go. */
    interface Sink {
        void week(Week week) throws InterruptedException;
    }

    /**
     * @param rows in order
     * @param cases how many were in progress
     * @param end the day after the last
     */
    record Week(List<BulkRow> rows, int cases, LocalDate end) {}

    private final List<CasePlan> plans;
    private final Cases cases;
    private final ExecutorService workers;
    private final int slices;
    private List<CaseInProgress> open = new ArrayList<>();
    private int opened;

    /** Begins the cases whose first days have come. */
    interface Cases {
        List<CaseInProgress> begin(List<CasePlan> plans);
    }

    Production(List<CasePlan> plans, Cases cases, ExecutorService workers, int slices) {
        this.plans = plans;
        this.cases = cases;
        this.workers = workers;
        this.slices = slices;
    }

    void run(LocalDate from, LocalDate until, Sink sink) throws InterruptedException {
        LocalDate begin = from;
        while (begin.isBefore(until)) {
            LocalDate next = begin.plusDays(DAYS);
            LocalDate end = next.isBefore(until) ? next : until;
            openBefore(end);
            int now = open.size();
            sink.week(new Week(rows(end), now, end));
            begin = end;
        }
    }

    private void openBefore(LocalDate end) {
        int from = opened;
        while (opened < plans.size() && plans.get(opened).opens().isBefore(end)) {
            opened++;
        }
        if (opened > from) {
            open.addAll(cases.begin(plans.subList(from, opened)));
        }
    }

    private record Slice(List<BulkRow> rows, List<CaseInProgress> stillOpen) {}

    private List<BulkRow> rows(LocalDate end) throws InterruptedException {
        var jobs = new ArrayList<Callable<Slice>>();
        int size = Math.max(1, (open.size() + slices - 1) / slices);
        for (int i = 0; i < open.size(); i += size) {
            List<CaseInProgress> share = open.subList(i, Math.min(open.size(), i + size));
            jobs.add(() -> slice(share, end));
        }
        var rows = new ArrayList<BulkRow>();
        var still = new ArrayList<CaseInProgress>(open.size());
        for (Future<Slice> done : workers.invokeAll(jobs)) {
            Slice slice = result(done);
            rows.addAll(slice.rows());
            still.addAll(slice.stillOpen());
        }
        open = still;
        rows.sort(IN_ORDER);
        return rows;
    }

    private static Slice slice(List<CaseInProgress> share, LocalDate end) {
        var rows = new ArrayList<BulkRow>();
        var still = new ArrayList<CaseInProgress>(share.size());
        for (CaseInProgress one : share) {
            if (one.upTo(end.atStartOfDay(), rows)) {
                still.add(one);
            }
        }
        return new Slice(rows, still);
    }

    private static Slice result(Future<Slice> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case could not be made up", e.getCause());
        }
    }
}
