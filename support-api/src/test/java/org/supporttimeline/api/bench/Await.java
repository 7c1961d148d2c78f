package org.supporttimeline.api.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process is about to do. */
final class Await {

    private static final long STEP = Duration.ofMillis(100).toNanos();

    private Await() {}

    static void until(String what, Duration atMost, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " took longer than " + atMost);
            }
            LockSupport.parkNanos(STEP);
        }
    }
}
