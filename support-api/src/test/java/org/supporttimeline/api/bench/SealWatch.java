package org.supporttimeline.api.bench;

import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.supporttimeline.projections.projector.Await;

/** Looks at the newest checkpoint again and again, so that it can be told when which position was sealed. */
final class SealWatch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK = Duration.ofMillis(10).toNanos();

    private final SealedTown town;
    private final NavigableMap<Long, Long> firstSeen = new ConcurrentSkipListMap<>();
    private final Thread thread;
    private volatile boolean ended;

    SealWatch(SealedTown town) {
        this.town = town;
        this.thread = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
        while (!ended) {
            firstSeen.putIfAbsent(town.sealed(), System.nanoTime());
            LockSupport.parkNanos(LOOK);
        }
    }

    /** Waits until it has seen that so many are sealed. */
    void await(long size) throws Exception {
        Await.until(() -> "sealing", PATIENCE, () -> firstSeen.ceilingKey(size) != null);
    }

    /** Milliseconds from each answer until its entry was sealed; all of them must be by now. */
    List<Double> lags(List<Paced.Answered> answers) {
        return answers.stream()
                .map(one -> {
                    long position = one.acknowledged().recorded().position();
                    long sealed = Objects.requireNonNull(firstSeen.ceilingEntry(position), "not sealed")
                            .getValue();
                    return Math.max(0, (sealed - one.at()) / 1e6);
                })
                .toList();
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
