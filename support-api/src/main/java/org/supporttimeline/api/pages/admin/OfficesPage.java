package org.supporttimeline.api.pages.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.supporttimeline.api.security.KeptOffice;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.statistics.OfficeFigures.Figures;
import org.supporttimeline.projections.office.OfficeSettings;

/** The offices, and what is told of each from a day on. */
@Controller
class OfficesPage {

    private static final int MOST_PLACES = 9_999;

    private final AccountDesk desk;
    private final OfficeSettings settings;
    private final Clock clock;

    OfficesPage(AccountDesk desk, OfficeSettings settings, Clock clock) {
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/admin/offices")
    String list(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("offices", desk.offices(account));
        return "admin-offices";
    }

    @PostMapping("/admin/offices")
    String add(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String name) {
        OfficeId id = code(office);
        desk.putOffice(account, id, name);
        return "redirect:/admin/offices/" + id.value();
    }

    @GetMapping("/admin/offices/{office}")
    String show(@AuthenticationPrincipal Account account, @PathVariable OfficeId office, Model model) {
        var rows = settings.of(kept(account, office).id()).rows();
        model.addAttribute("office", kept(account, office));
        model.addAttribute("rows", rows.reversed());
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("now", rows.isEmpty() ? null : rows.getLast());
        return "admin-office";
    }

    @PostMapping("/admin/offices/{office}")
    String put(@AuthenticationPrincipal Account account, @PathVariable OfficeId office, HttpServletRequest request) {
        kept(account, office);
        var query = new QueryReader(request);
        query.given("_csrf");
        LocalDate from = query.given("validFrom") ? query.day("validFrom").orElse(null) : null;
        Integer places = number(query, "transitionPlaces", 1);
        Integer staff = number(query, "retentionStaffHundredths", 0);
        LocalDate since =
                query.given("retentionSince") ? query.day("retentionSince").orElse(null) : null;
        List<String> names = Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();
        Set<DayOfWeek> weekdays = query.words("closedWeekdays", names).stream()
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        Set<LocalDate> days = query.given("closedDays")
                ? query.parsed("closedDays", "YYYY-MM-DD …", OfficesPage::days).orElse(Set.of())
                : Set.of();
        query.finish();
        if (from == null) {
            throw new FaultyRequest(List.of(Fault.missing("validFrom")));
        }
        settings.put(office, new Figures(from, places, staff, since, weekdays, days));
        return "redirect:/admin/offices/" + office.value();
    }

    private KeptOffice kept(Account account, OfficeId office) {
        return desk.offices(account).stream()
                .filter(one -> one.id().equals(office))
                .findFirst()
                .orElseThrow(() -> Problems.notFound().found());
    }

    private static @Nullable Integer number(QueryReader query, String name, int least) {
        return query.given(name) ? query.number(name, least, MOST_PLACES, least) : null;
    }

    private static Set<LocalDate> days(String text) {
        return Arrays.stream(text.strip().split("[\\s,、]+"))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }

    private static OfficeId code(String text) {
        try {
            return new OfficeId(text.strip());
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(List.of(Fault.malformed("office", "a-z, 0-9, -")));
        }
    }
}
