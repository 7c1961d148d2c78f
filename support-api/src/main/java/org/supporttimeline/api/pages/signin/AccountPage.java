package org.supporttimeline.api.pages.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.OwnPassword;
import org.supporttimeline.domain.event.OfficeId;

/** What an account may do for itself: see what it is, change its password, stay signed in. */
@Controller
class AccountPage {

    private final OwnPassword password;

    AccountPage(OwnPassword password) {
        this.password = password;
    }

    @GetMapping("/account")
    String show(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("role", account.role().name());
        model.addAttribute(
                "offices", account.offices().stream().map(OfficeId::value).toList());
        model.addAttribute("least", OwnPassword.LEAST);
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", "");
        }
        return "account";
    }

    /** Ends all sessions of the account, this one as well: whoever knows the new password signs in with it. */
    @PostMapping("/account/password")
    String change(
            @AuthenticationPrincipal Account account,
            @RequestParam String current,
            @RequestParam String next,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String wrong = next.equals(again)
                ? switch (password.change(account, current, next, String.valueOf(request.getRemoteAddr()))) {
                    case CHANGED -> "";
                    case LENGTH -> "next";
                    case WRONG -> "current";
                }
                : "again";
        if (wrong.isEmpty()) {
            return "redirect:/login?changed";
        }
        response.setStatus(422);
        model.addAttribute("wrong", wrong);
        return show(account, model);
    }

    /** A request that does nothing but be one: the session ends later. */
    @PostMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay() {}
}
