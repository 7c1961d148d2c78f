package org.supporttimeline.projections.access;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An entry on its way into the access log. Whoever opens or hands out something on its account waits for it first. */
public final class AccessTicket {

    private final Accessed accessed;
    private final boolean waitedFor;
    private final CompletableFuture<Boolean> durable = new CompletableFuture<>();
    private final long until;

    AccessTicket(Accessed accessed, boolean waitedFor, Duration patience) {
        this.accessed = accessed;
        this.waitedFor = waitedFor;
        this.until = System.nanoTime() + patience.toNanos();
    }

    /**
     * Waits until the entry is durable.
     *
     * @throws AccessNotRecorded if it is not within the log's patience; it may be there later nevertheless
     */
    public void await() {
        try {
            durable.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccessNotRecorded("interrupted", e);
        } catch (TimeoutException e) {
            throw new AccessNotRecorded("the database does not answer", e);
        } catch (ExecutionException e) {
            throw new AccessNotRecorded("the access log refused the entry", e.getCause());
        }
    }

    Accessed accessed() {
        return accessed;
    }

    /** Nobody waits for it any more, so nothing has been or will be opened on its account. */
    boolean isGivenUp() {
        return waitedFor && System.nanoTime() - until > 0;
    }

    void answer() {
        durable.complete(true);
    }

    void refuse(Exception why) {
        durable.completeExceptionally(why);
    }
}
