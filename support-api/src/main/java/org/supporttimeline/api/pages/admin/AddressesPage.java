package org.supporttimeline.api.pages.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.supporttimeline.api.calendar.CalendarFeeds;
import org.supporttimeline.api.links.CaseLink;
import org.supporttimeline.api.links.CaseLinks;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.AccountDesk;
import org.supporttimeline.api.security.KeptAccount;
import org.supporttimeline.api.security.KeptOffice;
import org.supporttimeline.domain.event.StaffId;

/**
 * The secret addresses that are out for the administrator's offices, so that one that went astray can be closed. The addresses
 * themselves are known to nobody here, and of a case only its id is shown.
 */
@Controller
class AddressesPage {

    /** So long a link that has ended is still listed, for whoever looks into what went astray. */
    private static final int DAYS_AFTER_END = 90;

    private final CaseLinks links;
    private final CalendarFeeds feeds;
    private final AccountDesk desk;
    private final Clock clock;

    AddressesPage(CaseLinks links, CalendarFeeds feeds, AccountDesk desk, Clock clock) {
        this.links = links;
        this.feeds = feeds;
        this.desk = desk;
        this.clock = clock;
    }

    record OfficeLinks(KeptOffice office, List<CaseLink> links) {}

    @GetMapping("/admin/links")
    String list(@AuthenticationPrincipal Account account, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<CaseLink> all = links.ofOffices(account, today.minusDays(DAYS_AFTER_END));
        model.addAttribute(
                "byOffice",
                desk.offices(account).stream()
                        .map(office -> new OfficeLinks(
                                office,
                                all.stream()
                                        .filter(link -> link.office().equals(office.id()))
                                        .toList()))
                        .toList());
        model.addAttribute(
                "feeds",
                feeds.made(desk.accounts(account).stream().map(KeptAccount::id).toList()));
        model.addAttribute("today", today);
        model.addAttribute("days", DAYS_AFTER_END);
        model.addAttribute("zone", AdminHome.JAPAN);
        return "admin-links";
    }

    @PostMapping("/admin/links/{caseId}/{id}/revocation")
    String revoke(@AuthenticationPrincipal Account account, @PathVariable UUID caseId, @PathVariable UUID id) {
        links.revoke(account, caseId, id);
        return "redirect:/admin/links";
    }

    @PostMapping("/admin/calendars/{account}/revocation")
    String revokeFeed(@AuthenticationPrincipal Account account, @PathVariable("account") StaffId id) {
        feeds.revoke(desk.account(account, id).id());
        return "redirect:/admin/links";
    }
}
