package org.supporttimeline.projections.projector;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whose fault a failure is, and how it is told. */
final class Failure {

    private Failure() {}

    /**
     * Whether the case is at fault: a fold or a row that throws, or a value that a table refuses. Anything else of the
     * database (gone, full, locked, without the table) hits every case alike; the batch is tried again later, whole.
     */
    static boolean isOfTheCase(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return false;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && (state.startsWith("22") || state.startsWith("23"));
            }
        }
        return true;
    }

    /** Class and place. No message: it may repeat what somebody wrote. */
    static String describe(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = root.getClass().getName();
        String state = root instanceof SQLException sql ? sql.getSQLState() : null;
        return what + (state == null ? "" : " " + state) + place(root);
    }

    private static String place(Throwable root) {
        @Nullable StackTraceElement ours = null;
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("org.supporttimeline.")) {
                ours = frame;
                break;
            }
        }
        return ours == null ? "" : " at " + ours;
    }
}
