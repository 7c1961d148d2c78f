package org.supporttimeline.domain.casefile;

import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * An event at its place in a case. People say "entry 17", and references between entries use the number.
 *
 * @param no counted from 1 in the order of recording, without gaps
 * @param event what was recorded
 */
public record Entry(int no, SupportEvent event) {

    /** @throws IllegalArgumentException when the number is below 1 */
    public Entry {
        if (no < 1) {
            throw new IllegalArgumentException("entries are counted from 1, not " + no);
        }
    }

    /** Whether it changes what earlier entries say, so that the case must be read from its first entry again. */
    public boolean amends() {
        return event instanceof Amendment;
    }
}
