package org.supporttimeline.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Leads people to the sign-in page and from there back to where they were. A form that was sent without a session is not lost: the
 * sign-in page carries its fields along, and nothing of them is kept here until somebody has signed in.
 */
final class ToSignIn implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final Refusals refusals;

    ToSignIn(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Whether a person at a page asks, as against a program. */
    static boolean isAtAPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getHeader("HX-Request") != null || (accepted != null && accepted.contains("text/html"));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof TooManyAttempts) {
            refusals.commence(request, response, why);
        } else if (request.getHeader("HX-Request") != null) {
            ofAPart(request, response);
        } else if (request.getMethod().equals("GET")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect("/login" + back(request.getRequestURI() + query));
        } else {
            request.getRequestDispatcher(SignIn.FIRST).forward(request, response);
        }
    }

    /** A draft that cannot be saved leads nowhere: the form with the words stays, and says what to do. */
    private static void ofAPart(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        String page = request.getHeader("HX-Current-URL");
        if (!request.getRequestURI().endsWith("/draft")) {
            response.setHeader("HX-Redirect", "/login" + (page == null ? "" : back(path(page))));
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            org.springframework.security.core.Authentication who)
            throws IOException, ServletException {
        request.getRequestDispatcher(SignIn.DONE).forward(request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        boolean carries = request.getParameterMap().keySet().stream().anyMatch(name -> name.startsWith(SignIn.KEPT));
        if (carries) {
            request.setAttribute(SignIn.WAIT, why instanceof TooManyAttempts many ? many.seconds() : 0L);
            request.getRequestDispatcher(SignIn.FIRST).forward(request, response);
        } else if (why instanceof TooManyAttempts) {
            refusals.commence(request, response, why);
        } else {
            String back = request.getParameter(SignIn.BACK);
            response.sendRedirect(
                    "/login?error" + (back == null ? "" : back(back).replace('?', '&')));
        }
    }

    private static String back(String address) {
        return address.isEmpty() || address.equals("/")
                ? ""
                : "?" + SignIn.BACK + "=" + URLEncoder.encode(address, UTF_8);
    }

    private static String path(String page) {
        try {
            URI uri = URI.create(page);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
