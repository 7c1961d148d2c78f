package org.supporttimeline.api.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.projections.log.Arrivals;
import org.supporttimeline.projections.log.CaseLog;

/** Where followers wait for the log to grow. Waiting takes no connection; when the service stops, nobody waits any longer. */
@Component
class FeedWait {

    static final int MOST = 200;

    /** So soon is it seen that the service stops. */
    private static final Duration LOOK_UP = Duration.ofMillis(500);

    private final Arrivals arrivals;
    private final Semaphore seats = new Semaphore(MOST);
    private volatile boolean closing;

    FeedWait(CaseLog log) {
        this.arrivals = log.arrivals();
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** What those who wait look at whenever the log has grown. */
    interface Look {

        /** Looks at what is there now, and answers whether that is worth an answer; else, how far it has looked. */
        boolean found();

        /** The end of what has been looked at. */
        long reached();
    }

    /**
     * Looks until something is found, at most for so long.
     *
     * @throws org.supporttimeline.api.web.ProblemFound when too many wait already
     */
    void until(Look look, Duration atMost) {
        if (look.found() || atMost.isZero()) {
            return;
        }
        if (!seats.tryAcquire()) {
            throw Problem.of(ProblemKind.BUSY, "待っている接続が多すぎます。", "Too many are waiting.")
                    .withHeader("Retry-After", "5")
                    .found();
        }
        try {
            wait(look, System.nanoTime() + atMost.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            seats.release();
        }
    }

    private void wait(Look look, long end) throws InterruptedException {
        boolean found = false;
        while (!found && !closing) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            if (arrivals.awaitBeyond(look.reached(), Duration.ofNanos(Math.min(left, LOOK_UP.toNanos())))) {
                found = look.found();
            }
        }
    }
}
