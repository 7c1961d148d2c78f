package org.supporttimeline.api.pages.admin;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.AccountDesk;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** The accounts of the administrator's offices: made, changed, locked, given a new password. */
@Controller
class AccountsPage {

    private final AccountDesk desk;

    AccountsPage(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/accounts")
    String list(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("accounts", desk.accounts(account));
        model.addAttribute("zone", AdminHome.JAPAN);
        return form(account, model, "admin-accounts");
    }

    @PostMapping("/admin/accounts")
    String add(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") List<String> offices,
            Model model) {
        StaffId made = code(id);
        return made(model, made, desk.add(account, made, role(role), chosen(offices)));
    }

    @GetMapping("/admin/accounts/{account}")
    String show(@AuthenticationPrincipal Account account, @PathVariable("account") StaffId id, Model model) {
        model.addAttribute("one", desk.account(account, id));
        model.addAttribute("own", account.id().equals(id));
        return form(account, model, "admin-account");
    }

    @PostMapping("/admin/accounts/{account}")
    String change(
            @AuthenticationPrincipal Account account,
            @PathVariable("account") StaffId id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") List<String> offices,
            @RequestParam(defaultValue = "false") boolean locked) {
        desk.change(account, id, role(role), chosen(offices), !locked);
        return "redirect:/admin/accounts";
    }

    @PostMapping("/admin/accounts/{account}/password")
    String reset(@AuthenticationPrincipal Account account, @PathVariable("account") StaffId id, Model model) {
        return made(model, id, desk.resetPassword(account, id));
    }

    /** The answer itself tells the password, which nobody can ask for again. */
    private static String made(Model model, StaffId id, String password) {
        model.addAttribute("id", id.value());
        model.addAttribute("password", password);
        return "admin-password";
    }

    private String form(Account account, Model model, String view) {
        model.addAttribute("roles", AccountRole.values());
        model.addAttribute("offices", desk.offices(account));
        return view;
    }

    private static SortedSet<OfficeId> chosen(List<String> offices) {
        try {
            return offices.stream().map(OfficeId::new).collect(Collectors.toCollection(TreeSet::new));
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(List.of(Fault.unknownOffice("offices")));
        }
    }

    private static StaffId code(String text) {
        try {
            return new StaffId(text.strip());
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(List.of(Fault.malformed("id", "a-z, 0-9, ., _, -")));
        }
    }

    private static AccountRole role(String text) {
        try {
            return AccountRole.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(List.of(Fault.missing("role")));
        }
    }
}
