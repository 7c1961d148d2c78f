package org.supporttimeline.api.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The filters of a page, remembered until the session ends. They are codes and days: words are never remembered. */
public final class Remembered {

    private static final String PREFIX = "filters of ";

    private Remembered() {}

    /** Remembers what stands in the request's address; without a session, nothing. */
    public static void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String query = request.getQueryString();
        if (session != null && query != null) {
            session.setAttribute(PREFIX + request.getRequestURI(), query);
        }
    }

    /** The address with what stood in it last; empty when filters stand in it now, or there are none to remember. */
    public static Optional<String> address(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && request.getQueryString() == null
                        && session.getAttribute(PREFIX + request.getRequestURI()) instanceof String query
                ? Optional.of(request.getRequestURI() + "?" + query)
                : Optional.empty();
    }
}
