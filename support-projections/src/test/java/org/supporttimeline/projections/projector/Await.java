package org.supporttimeline.projections.projector;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what another thread, or another process, brings about; not for ever. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LONGEST_STEP = TimeUnit.MILLISECONDS.toNanos(50);

    private Await() {}

    public static void until(Callable<Boolean> condition) {
        until(() -> "it", PATIENCE, condition);
    }

    /**
     * The same, with a patience of its own.
     *
     * @param what is told when it takes longer
     */
    public static void until(Supplier<String> what, Duration atMost, Callable<Boolean> condition) {
        long begin = System.nanoTime();
        while (!holds(condition)) {
            long waited = System.nanoTime() - begin;
            if (waited > atMost.toNanos()) {
                throw new AssertionError(what.get() + " did not come about in " + atMost);
            }
            LockSupport.parkNanos(Math.clamp(waited / 8, TimeUnit.MILLISECONDS.toNanos(2), LONGEST_STEP));
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
