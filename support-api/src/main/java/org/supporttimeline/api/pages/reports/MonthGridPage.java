package org.supporttimeline.api.pages.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.month.MonthActivities;
import org.supporttimeline.projections.month.MonthActivity;
import org.supporttimeline.projections.month.MonthPage;
import org.supporttimeline.projections.month.MonthProjection;

/** What was done for each person of an office in a month, and what is lacking. */
@Controller
class MonthGridPage {

    private static final int ROWS = 50;
    private static final String MONTH = "YYYY-MM";

    private final MonthActivities months;
    private final CaughtUp caughtUp;
    private final Named named;
    private final Clock clock;

    MonthGridPage(MonthActivities months, CaughtUp caughtUp, Named named, Clock clock) {
        this.months = months;
        this.caughtUp = caughtUp;
        this.named = named;
        this.clock = clock;
    }

    @GetMapping("/reports/months")
    String grid(@AuthenticationPrincipal Account account, HttpServletRequest request, Locale locale, Model model) {
        var query = new QueryReader(request);
        LocalDate today = LocalDate.now(clock);
        YearMonth month = query.given("month")
                ? query.parsed("month", MONTH, MonthGridPage::month).orElseGet(() -> YearMonth.from(today))
                : YearMonth.from(today);
        OfficeId office = query.given("office")
                ? query.parsed("office", "office", OfficeId::new).orElse(null)
                : null;
        UUID after = query.parsed("after", "UUID", UUID::fromString).orElse(null);
        query.finish();
        caughtUp.require(MonthProjection.NAME, request);
        OfficeScope scope = office == null ? account.scope() : account.scope().only(office);
        MonthPage page = months.page(scope, month, after, ROWS, today);
        model.addAttribute(
                "names",
                named.of(
                        account,
                        page.months().stream().map(MonthActivity::caseId).toList()));
        model.addAttribute("rows", page.months());
        model.addAttribute(
                "gaps",
                page.months().stream().mapToInt(one -> one.gaps().size()).sum());
        model.addAttribute("month", month);
        model.addAttribute("office", office == null ? "" : office.value());
        model.addAttribute("offices", account.offices());
        model.addAttribute("terms", Terms.in(locale));
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : Links.next(request, "after", page.next().toString()));
        return "reports-months";
    }

    private static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        if (!List.of(19, 20, 21).contains(month.getYear() / 100)) {
            throw new IllegalArgumentException("no month of ours");
        }
        return month;
    }
}
