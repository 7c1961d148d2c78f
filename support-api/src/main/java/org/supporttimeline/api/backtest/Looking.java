package org.supporttimeline.api.backtest;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntConsumer;

/** Tells the terminal how far a back-test is. Several threads report to it. */
final class Looking implements IntConsumer {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final InstantSource clock;
    private final Instant began;
    private Instant told;
    private long cases;
    private long entries;

    Looking(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        began = clock.instant();
        told = began;
    }

    @Override
    public synchronized void accept(int ofCase) {
        cases++;
        entries += ofCase;
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(INTERVAL) >= 0) {
            told = now;
            tell(now);
        }
    }

    synchronized void end() {
        tell(clock.instant());
    }

    private void tell(Instant now) {
        double seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1000.0);
        out.printf("  %,d cases, %,d events in %.1f s, %,.0f/s%n", cases, entries, seconds, entries / seconds);
        out.flush();
    }
}
