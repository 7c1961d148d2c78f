package org.supporttimeline.api.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;

/** Says no in the form of every other error. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessRecorder recorder;

    Refusals(AccessRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts attempts) {
            Problems.write(tooMany(attempts), request, response);
            return;
        }
        Problem problem = Problem.of(
                        ProblemKind.UNAUTHENTICATED, "アカウントとパスワードを確認してください。", "Send an account and its password.")
                .withHeader("WWW-Authenticate", "Basic realm=\"support-timeline\", charset=\"UTF-8\"");
        Problems.write(problem, request, response);
    }

    /**
     * A write without a CSRF token is stopped before anybody is asked who they are: whoever is not signed in is asked then. The
     * login form alone must not make a browser ask.
     */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (isStale(request, why)) {
            request.getRequestDispatcher(SignIn.FIRST).forward(request, response);
            return;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            recorder.refused(account, request);
        }
        if (authentication == null
                && request.getHeader("Authorization") == null
                && !request.getServletPath().equals("/login")) {
            commence(request, response, new InsufficientAuthenticationException("nobody is signed in", why));
            return;
        }
        Problems.write(
                Problem.of(
                        ProblemKind.FORBIDDEN,
                        "このアカウントの役割では、この操作はできません。",
                        "The role of this account does not allow it."),
                request,
                response);
    }

    /** Whether our own page sent it: a token of before a sign-in is no attack. */
    private static boolean isStale(HttpServletRequest request, AccessDeniedException why) {
        return why instanceof CsrfException
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && ToSignIn.isAtAPage(request)
                && request.getHeader("HX-Request") == null
                && !request.getServletPath().equals("/login");
    }

    private static Problem tooMany(TooManyAttempts attempts) {
        return Problem.of(
                        ProblemKind.TOO_MANY_ATTEMPTS,
                        attempts.seconds() + " 秒お待ちください。",
                        "Wait " + attempts.seconds() + " seconds.")
                .withHeader("Retry-After", Long.toString(attempts.seconds()));
    }
}
