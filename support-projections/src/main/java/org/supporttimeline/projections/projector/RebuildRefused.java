package org.supporttimeline.projections.projector;

/** A rebuild cannot begin, or not go on, for a reason that somebody can do something about; nothing has changed. */
public final class RebuildRefused extends RuntimeException {

    RebuildRefused(String why) {
        super(why);
    }
}
