package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of ours: logged under a number that the caller gets. The log has the kinds of the exceptions and where they were
 * thrown, not their messages: those may repeat what somebody typed.
 */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    static Problem of(HttpServletRequest request, @Nullable Throwable cause) {
        String number = UUID.randomUUID().toString();
        LOG.error("incident {} at {}{}", number, request.getMethod(), trace(cause));
        return Problem.of(
                ProblemKind.INTERNAL,
                "問題が記録されました（番号 " + number + "）。",
                "The fault was logged as incident " + number + ".");
    }

    private static String trace(@Nullable Throwable cause) {
        var text = new StringBuilder();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable at = cause; at != null && seen.add(at); at = at.getCause()) {
            text.append(text.isEmpty() ? "\n" : "caused by ")
                    .append(at.getClass().getName());
            if (at instanceof java.sql.SQLException sql) {
                text.append(" SQLSTATE ").append(sql.getSQLState());
            }
            text.append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
