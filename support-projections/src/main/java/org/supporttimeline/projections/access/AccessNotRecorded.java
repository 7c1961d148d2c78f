package org.supporttimeline.projections.access;

import org.jspecify.annotations.Nullable;

/** The access log did not take the entry in time, so nothing may be opened or handed out on its account. */
public final class AccessNotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccessNotRecorded(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
