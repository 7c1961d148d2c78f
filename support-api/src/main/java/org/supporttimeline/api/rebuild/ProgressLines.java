package org.supporttimeline.api.rebuild;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.projector.RebuildStatus;
import org.supporttimeline.projections.projector.RebuildStep;

/** The progress of a rebuild on the terminal: a line for each step, and one every two seconds while it loads. */
final class ProgressLines {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter terminal;
    private @Nullable RebuildStep told;
    private long toldAt;

    ProgressLines(PrintWriter terminal) {
        this.terminal = terminal;
    }

    void tell(RebuildStatus status) {
        boolean news =
                told != status.step() || (status.step() == RebuildStep.LOADING && System.nanoTime() - toldAt >= EVERY);
        if (news && !status.step().isLast()) {
            told = status.step();
            toldAt = System.nanoTime();
            line(status);
        }
    }

    private void line(RebuildStatus status) {
        String step = status.step().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        terminal.printf(Locale.ROOT, "  %-12s %,12d of %,d events", step, status.events(), status.total());
        if (status.eventsPerSecond() > 0) {
            terminal.printf(Locale.ROOT, "  %,.0f/s", status.eventsPerSecond());
        }
        if (status.secondsLeft() != null) {
            terminal.printf(Locale.ROOT, "  about %d s left", status.secondsLeft());
        }
        terminal.println();
        terminal.flush();
    }

    /** How it ended. */
    void end(RebuildStatus status) {
        double seconds = status.endedAt() == null
                ? 0
                : Duration.between(status.startedAt(), status.endedAt()).toMillis() / 1000.0;
        terminal.printf(
                Locale.ROOT,
                "%s: %s, %,d events in %.1f s, %,.0f/s%n",
                String.join(", ", status.projections()),
                status.step().name().toLowerCase(Locale.ROOT),
                status.events(),
                seconds,
                status.events() / Math.max(0.001, seconds));
        if (status.failedCases() > 0) {
            terminal.printf(Locale.ROOT, "%d cases had to be looked at one by one.%n", status.failedCases());
        }
        if (status.error() != null) {
            terminal.println(status.error());
        }
        terminal.flush();
    }
}
