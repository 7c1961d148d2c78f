package org.supporttimeline.api.pages.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.supporttimeline.api.security.Account;

/** What the frame of every page shows: who is signed in and what they may turn to. */
@ControllerAdvice("org.supporttimeline.api.pages")
class Frame {

    /**
     * @param address of this page, to come back to after the language was changed; null where it answers something sent: that is
     *     shown once, and nothing leads back to it
     * @param reads whether the account reads cases
     * @param readsWords whether names and notes are opened for it
     * @param records whether it records
     * @param audits whether it looks after how the record is kept and read
     * @param administers whether it keeps the service running
     * @param session seconds until the session ends when nothing is asked for; 0 where there is none
     */
    record Shown(
            @Nullable String address,
            @Nullable String account,
            boolean reads,
            boolean readsWords,
            boolean records,
            boolean audits,
            boolean administers,
            int session) {

        /** For a page that shows the past, where nothing is recorded. */
        public Shown looking() {
            return new Shown(address, account, reads, readsWords, false, audits, administers, session);
        }
    }

    @ModelAttribute("frame")
    Shown frame(@AuthenticationPrincipal @Nullable Account account, HttpServletRequest request) {
        String address = address(request);
        return account == null
                ? new Shown(address, null, false, false, false, false, false, 0)
                : new Shown(
                        address,
                        account.getName(),
                        account.readsCases(),
                        account.readsWords(),
                        account.records(),
                        account.readsAccesses(),
                        account.administers(),
                        session(request));
    }

    private static @Nullable String address(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null) {
            return "/";
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static int session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : Math.max(0, session.getMaxInactiveInterval());
    }
}
