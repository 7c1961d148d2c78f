package org.supporttimeline.api.pages.today;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.security.Account;

/** The first page. Who sees no cases is led to what they are there for. */
@Controller
class TodayPage {

    private final Morning morning;

    TodayPage(Morning morning) {
        this.morning = morning;
    }

    @GetMapping("/")
    String today(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String of,
            Locale locale,
            Model model) {
        if (!account.readsCases()) {
            return "redirect:/admin";
        }
        boolean mine = account.records() && !of.equals("all");
        model.addAttribute("view", morning.of(account, mine, locale));
        return "today";
    }
}
