package org.supporttimeline.api.pages.reports;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.projections.reporting.ReportingViews;

/** Leads to the reports, and shows which files can be taken out. */
@Controller
class ReportsPage {

    private final ReportingViews views;
    private final Clock clock;

    ReportsPage(ReportingViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String reports(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("offices", account.offices());
        model.addAttribute("takesExports", account.takesExports());
        model.addAttribute("month", YearMonth.now(clock));
        return "reports";
    }

    @GetMapping("/reports/exports")
    String exports(@AuthenticationPrincipal Account account, Locale locale, Model model) {
        model.addAttribute("terms", new ViewTerms(Terms.in(locale)));
        model.addAttribute("offices", account.offices());
        model.addAttribute("views", views.all());
        return "reports-exports";
    }
}
