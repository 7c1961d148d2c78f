package org.supporttimeline.projections.projector;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What a running rebuild tells of itself; read by other threads. */
final class RebuildProgress {

    private final UUID id = UUID.randomUUID();
    private final List<String> projections;
    private final InstantSource clock;
    private final Instant startedAt;
    private final LongAdder events = new LongAdder();
    private final AtomicInteger failedCases = new AtomicInteger();
    private volatile RebuildStep step = RebuildStep.PREPARING;
    private volatile long total;
    private volatile long loadingSince;
    private volatile long loadingTook;
    private volatile @Nullable Instant endedAt;
    private volatile @Nullable String error;

    RebuildProgress(List<String> projections, InstantSource clock) {
        this.projections = projections;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    void enter(RebuildStep next) {
        if (next == RebuildStep.LOADING) {
            loadingSince = System.nanoTime();
        } else if (step == RebuildStep.LOADING) {
            loadingTook = System.nanoTime() - loadingSince;
        }
        step = next;
    }

    void total(long all) {
        total = all;
    }

    void folded(int more) {
        events.add(more);
    }

    void failed(int cases) {
        failedCases.addAndGet(cases);
    }

    void end(RebuildStep last, @Nullable String why) {
        error = why;
        endedAt = clock.instant();
        enter(last);
    }

    RebuildStatus status() {
        RebuildStep now = step;
        long done = events.sum();
        double rate = done == 0 ? 0 : done / (nanosLoading(now) / 1e9);
        Long left = now == RebuildStep.LOADING && rate > 0 ? Math.round((total - done) / rate) : null;
        return new RebuildStatus(
                id, projections, now, done, total, rate, left, failedCases.get(), startedAt, endedAt, error);
    }

    private long nanosLoading(RebuildStep now) {
        return Math.max(1, now == RebuildStep.LOADING ? System.nanoTime() - loadingSince : loadingTook);
    }
}
