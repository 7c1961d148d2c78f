package org.supporttimeline.api.pages.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.retention.Asked;
import org.supporttimeline.api.retention.Asking;
import org.supporttimeline.api.retention.RetentionRateView;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.statistics.LongStay;
import org.supporttimeline.domain.statistics.MonthlyUsers;
import org.supporttimeline.domain.statistics.RetentionRate;

/** The retention rate of an office, every person behind it, and how many leavers change the fee. */
@Controller
class RetentionPage {

    private final Asking asking;
    private final Named named;

    RetentionPage(Asking asking, Named named) {
        this.asking = asking;
        this.named = named;
    }

    @GetMapping("/reports/retention/{office}")
    String rate(
            @AuthenticationPrincipal Account account,
            @PathVariable OfficeId office,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Asked asked = asking.rate(account, office, request);
        var question = asked.question();
        var view = RetentionRateView.of(
                asked, RetentionRate.of(question), LongStay.of(question), MonthlyUsers.of(question));
        List<UUID> cases = view.persons().stream()
                .flatMap(one -> one.cases().stream())
                .distinct()
                .toList();
        var names = named.of(account, cases);
        model.addAttribute("view", view);
        model.addAttribute("persons", PersonRow.of(view, names));
        model.addAttribute("names", names);
        model.addAttribute("terms", Terms.in(locale));
        return "reports-retention";
    }
}
