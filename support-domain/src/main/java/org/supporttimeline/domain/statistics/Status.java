package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody was employed on a day, as the record says.
 *
 * @param evidence what says so; null only when there is no word
 * @param noWordSince since when there is no word; null unless {@link State#UNCONFIRMED}
 */
public record Status(
        State state, @Nullable Evidence evidence, @Nullable LocalDate noWordSince) {

    /** What is known. */
    public enum State {
        /** In an employment that counts as one with the supported one, a permitted gap included. */
        EMPLOYED,
        /** The employment had ended. */
        LEFT,
        /** The job was never reported to have ended, but support had, and nobody has asked since. */
        UNCONFIRMED
    }

    static Status employed(Evidence evidence) {
        return new Status(State.EMPLOYED, evidence, null);
    }

    static Status left(Evidence evidence) {
        return new Status(State.LEFT, evidence, null);
    }

    static Status unconfirmed(LocalDate since) {
        return new Status(State.UNCONFIRMED, null, since);
    }

    /** The day of the evidence, or since when there is none. */
    public LocalDate day() {
        return evidence == null ? Objects.requireNonNull(noWordSince) : evidence.day();
    }
}
