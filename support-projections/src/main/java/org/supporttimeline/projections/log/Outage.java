package org.supporttimeline.projections.log;

import java.time.Duration;
import org.slf4j.Logger;

/**
 * How one thread goes through a time without the database: told once when it begins and once when it is over, and tried again
 * after pauses that grow. Used by that thread alone.
 */
public final class Outage {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final Logger log;
    private final String consequence;
    private Duration pause = SHORTEST;
    private boolean told;

    /** @param consequence what does not work meanwhile, for the operator */
    public Outage(Logger log, String consequence) {
        this.log = log;
        this.consequence = consequence;
    }

    /** An attempt has failed. */
    public void failed(Exception why) {
        if (told) {
            log.debug("{}, still: {}", consequence, why.toString());
        } else {
            told = true;
            log.warn("{} until the database is back: {}", consequence, why.toString());
        }
    }

    /** Waits for the next attempt, longer from time to time; an interruption ends only the waiting. */
    public void pause() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            // closing, which the caller looks at
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    }

    /** An attempt has succeeded. */
    public void over() {
        pause = SHORTEST;
        if (told) {
            told = false;
            log.info("the database is back");
        }
    }
}
