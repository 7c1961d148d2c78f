package org.supporttimeline.api.ledger;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.supporttimeline.projections.ledger.Fsck;

/** Tells a terminal every few seconds how far a check is. */
final class FsckProgress implements Fsck.Progress {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter terminal;
    private final String name;
    private final long began = System.nanoTime();
    private long toldAt = began;

    FsckProgress(PrintWriter terminal, String name) {
        this.terminal = terminal;
        this.name = name;
    }

    @Override
    public void read(long entries, long of) {
        long now = System.nanoTime();
        if (now - toldAt >= EVERY && entries > 0) {
            toldAt = now;
            double rate = entries / ((now - began) / 1e9);
            terminal.printf(
                    Locale.ROOT,
                    "%s: %,d of %,d entries  %,.0f/s  about %.0f s left%n",
                    name,
                    entries,
                    of,
                    rate,
                    (of - entries) / rate);
            terminal.flush();
        }
    }
}
