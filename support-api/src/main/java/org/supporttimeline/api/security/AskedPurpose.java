package org.supporttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.projections.access.Purpose;

/**
 * What a request says it is for, in its header {@code Access-Purpose}. It is looked at before anything is answered: an answer that
 * is streamed could not be refused any more when its first words are opened.
 */
final class AskedPurpose implements HandlerInterceptor {

    /** That of the request which this thread answers; where it names none, an account's role tells. */
    static Purpose of(Account account) {
        return current().orElse(account.audits() ? Purpose.AUDIT : Purpose.SUPPORT);
    }

    /** That of the request which this thread answers, if it names one. */
    static Optional<Purpose> current() {
        return RequestHeaders.accessPurpose(Operations.request());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestHeaders.accessPurpose(request);
        return true;
    }
}
