package org.supporttimeline.api.pages.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;

/**
 * Where a reader goes on after a problem. Browsers do not tell us where somebody came from, since we ask them not to; so it follows
 * from what was asked for.
 */
final class WayBack {

    private static final Pattern IN_A_CASE = Pattern.compile("(/cases/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.*");

    private WayBack() {}

    /** The page without what was asked of it, or the case that it is about; the first page where neither is known. */
    static String of(HttpServletRequest request, Problem problem) {
        String asked = asked(request);
        if (asked == null || problem.kind() == ProblemKind.NOT_FOUND) {
            return "/";
        }
        var inACase = IN_A_CASE.matcher(asked);
        if (request.getMethod().equals("GET") && request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) != null) {
            return OwnAddress.orHome(asked);
        }
        return inACase.matches() ? inACase.group(1) : "/";
    }

    private static @Nullable String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path ? path : null;
    }
}
