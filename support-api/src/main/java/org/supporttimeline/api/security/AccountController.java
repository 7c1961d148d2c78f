package org.supporttimeline.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.SortedSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** What an account may do for itself. */
@RestController
class AccountController {

    private final OwnPassword password;

    AccountController(OwnPassword password) {
        this.password = password;
    }

    /** Who is signed in. */
    record Me(StaffId id, AccountRole role, SortedSet<OfficeId> offices) {}

    /** A change of password; the old one proves that it is the person and not an open browser. */
    record PasswordChange(String current, String next) {}

    @Operation(summary = "ログイン中のアカウント")
    @GetMapping("/api/account")
    Me account(@AuthenticationPrincipal Account account, @Parameter(hidden = true) HttpServletRequest request) {
        if (request.getSession(false) != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken(); // asked for, it is sent as a cookie, which a page's script needs to record anything
        }
        return new Me(account.id(), account.role(), account.offices());
    }

    @Operation(summary = "パスワードの変更")
    @PutMapping(path = "/api/account/password", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @AuthenticationPrincipal Account account,
            @Takes(PasswordChange.class) JsonBody body,
            @Parameter(hidden = true) HttpServletRequest request) {
        PasswordChange change = RequestReader.read(body.read(), PasswordChange.class, Confidential::new);
        String address = String.valueOf(request.getRemoteAddr());
        switch (password.change(account, change.current(), change.next(), address)) {
            case CHANGED -> {}
            case LENGTH ->
                throw new FaultyRequest(List.of(Fault.outOfRange(
                        "next", OwnPassword.LEAST + " 文字 (characters)", OwnPassword.MOST + " バイト (bytes, UTF-8)")));
            case WRONG ->
                throw Problem.of(ProblemKind.FORBIDDEN, "今のパスワードが違います。", "The current password is not right.")
                        .found();
        }
    }
}
