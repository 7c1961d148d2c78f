package org.supporttimeline.api.pages.caselist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.caseload.CaseRow;
import org.supporttimeline.api.caseload.NameSearch;
import org.supporttimeline.api.pages.frame.Remembered;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Links;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;
import org.supporttimeline.projections.caseload.CaseNow;
import org.supporttimeline.projections.caseload.Caseload;
import org.supporttimeline.projections.caseload.CaseloadCursor;
import org.supporttimeline.projections.caseload.CaseloadFilter;
import org.supporttimeline.projections.caseload.CaseloadOrder;
import org.supporttimeline.projections.caseload.CaseloadPage;
import org.supporttimeline.projections.caseload.CaseloadProjection;
import org.supporttimeline.projections.log.CaseLog;

/** The cases of the account's offices. Codes to filter by stand in the address; names that are looked for never do. */
@Controller
class CaseListPage {

    private static final int ROWS = 50;

    private final Caseload caseload;
    private final NameSearch names;
    private final CaughtUp caughtUp;
    private final CaseLog log;
    private final WordsDoor words;
    private final Clock clock;

    CaseListPage(Caseload caseload, NameSearch names, CaughtUp caughtUp, CaseLog log, WordsDoor words, Clock clock) {
        this.caseload = caseload;
        this.names = names;
        this.caughtUp = caughtUp;
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String list(@AuthenticationPrincipal Account account, HttpServletRequest request, Locale locale, Model model) {
        Optional<String> before = Remembered.address(request);
        if (before.isPresent()) {
            return "redirect:" + before.get();
        }
        var query = new QueryReader(request);
        SupportPhase phase =
                query.given("phase") ? query.word("phase", SupportPhase.class).orElse(null) : null;
        Level level = query.given("level") ? query.word("level", Level.class).orElse(null) : null;
        StaffId staff = query.given("staff")
                ? query.parsed("staff", "account", StaffId::new).orElse(null)
                : null;
        CaseloadOrder order = query.given("order")
                ? query.word("order", CaseloadOrder.class).orElse(CaseloadOrder.MOST_URGENT)
                : CaseloadOrder.MOST_URGENT;
        CaseloadCursor after =
                query.parsed("after", "next", CaseloadCursor::parse).orElse(null);
        query.finish();
        if (after == null) {
            Remembered.keep(request);
        }
        showWhatIsRecorded();
        CaseloadPage page = caseload.page(
                account.scope(), new CaseloadFilter(phase, level, staff, null, null, null), order, after, ROWS);
        LocalDate today = LocalDate.now(clock);
        List<UUID> shown = page.cases().stream().map(CaseNow::caseId).toList();
        try (var open = words.open(account, shown)) {
            model.addAttribute(
                    "cases",
                    page.cases().stream()
                            .map(one -> CaseRow.of(one, today, open.of(one.caseId())))
                            .toList());
        }
        var terms = Terms.in(locale);
        model.addAttribute("terms", terms);
        model.addAttribute("offices", offices(account));
        model.addAttribute(
                "office",
                page.cases().stream()
                        .findFirst()
                        .map(one -> one.office().value())
                        .orElse(""));
        model.addAttribute("phases", counted(SupportPhase.values(), page.phases(), terms));
        model.addAttribute("levels", counted(Level.values(), page.levels(), terms));
        model.addAttribute("phase", phase);
        model.addAttribute("level", level);
        model.addAttribute("staff", staff == null ? "" : staff.value());
        model.addAttribute("order", order);
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : Links.next(request, "after", page.next().text()));
        return "cases";
    }

    @PostMapping("/cases")
    String search(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "office", defaultValue = "") String asked,
            Locale locale,
            Model model) {
        showWhatIsRecorded();
        OfficeId office = account.offices().stream()
                .filter(one -> one.value().equals(asked))
                .findFirst()
                .orElseGet(() -> account.offices().first());
        model.addAttribute("office", office.value());
        model.addAttribute("offices", offices(account));
        var result = names.find(account, office, words);
        model.addAttribute("terms", Terms.in(locale));
        model.addAttribute("cases", result.cases());
        model.addAttribute("found", result.found());
        model.addAttribute("words", words);
        return "cases";
    }

    private static List<String> offices(Account account) {
        return account.offices().stream().map(OfficeId::value).toList();
    }

    /** Nobody who comes here from a form has a position to wait for; so everything that is recorded by now is waited for. */
    private void showWhatIsRecorded() {
        caughtUp.require(CaseloadProjection.NAME, log.entries().head());
    }

    private static <E extends Enum<E>> Map<E, String> counted(E[] all, Map<E, Integer> counts, Terms terms) {
        var counted = new LinkedHashMap<E, String>();
        Arrays.stream(all).forEach(one -> counted.put(one, terms.of(one) + " (" + counts.getOrDefault(one, 0) + ")"));
        return counted;
    }
}
