package org.supporttimeline.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of a session whether its account is still what it was at sign-in: a changed password or a switched-off
 * account ends the session, a changed role or office counts from now on.
 */
final class StillTheSame extends OncePerRequestFilter {

    private final Accounts accounts;

    StillTheSame(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account signedIn) {
            Optional<Account> now = accounts.current(signedIn.id());
            if (now.isEmpty() || now.get().passwordNo() != signedIn.passwordNo()) {
                SecurityContextHolder.clearContext();
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            } else if (!now.get().equals(signedIn)) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(PasswordCheck.signedIn(now.get()));
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }
}
