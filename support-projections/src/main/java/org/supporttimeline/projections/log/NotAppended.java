package org.supporttimeline.projections.log;

import org.jspecify.annotations.Nullable;

/** The events of this command are not in the log and will not come there: it was too busy, closing, or refused them. */
public final class NotAppended extends RuntimeException {

    NotAppended(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
