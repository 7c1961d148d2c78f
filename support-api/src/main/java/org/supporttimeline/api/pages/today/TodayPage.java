package org.supporttimeline.api.pages.today;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.pages.frame.Remembered;
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
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<String> before = Remembered.address(request);
        if (before.isPresent()) {
            return "redirect:" + before.get();
        }
        if (!account.readsCases()) {
            return "redirect:/admin";
        }
        if (List.of("all", "mine").contains(of)) {
            Remembered.keep(request);
        }
        boolean mine = account.records() && !of.equals("all");
        model.addAttribute("view", morning.of(account, mine, locale));
        return "today";
    }
}
