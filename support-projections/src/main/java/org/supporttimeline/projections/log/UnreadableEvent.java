package org.supporttimeline.projections.log;

import org.jspecify.annotations.Nullable;

/** A stored event has a type, revision or content that this program does not know. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String type, int revision, String why, @Nullable Throwable cause) {
        super(type + " revision " + revision + ": " + why, cause);
    }
}
