package org.supporttimeline.projections.ledger;

import java.time.Duration;

/** Tells when a log has grown. */
public interface Growth {

    /** Waits until the log is known to reach beyond the position; false if it did not in that time. */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException;
}
