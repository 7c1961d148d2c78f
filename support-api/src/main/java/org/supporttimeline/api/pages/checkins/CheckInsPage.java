package org.supporttimeline.api.pages.checkins;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

/** What a person has told of themselves by forms, item by item. The words that they wrote stand on the timeline. */
@Controller
class CheckInsPage {

    private static final List<Integer> MONTHS = List.of(3, 6, CaseFile.WINDOW_MONTHS);

    private final CasesInSight cases;
    private final Forms forms;
    private final Policies policies;
    private final WordsDoor words;
    private final Clock clock;

    CheckInsPage(CasesInSight cases, Forms forms, Policies policies, WordsDoor words, Clock clock) {
        this.cases = cases;
        this.forms = forms;
        this.policies = policies;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/check-ins")
    String show(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        CaseFile file = cases.require(account.scope(), caseId);
        LocalDate today = LocalDate.now(clock);
        var terms = Terms.in(locale);
        Map<String, String> kinds = kinds(file, today, terms);
        var query = new QueryReader(request);
        String code = query.words("form", List.copyOf(kinds.keySet())).stream()
                .findFirst()
                .or(() -> kinds.keySet().stream().findFirst())
                .orElse("");
        int months = query.number("months", MONTHS.getFirst(), MONTHS.getLast(), 0);
        query.finish();
        try (var open = words.open(account, caseId)) {
            model.addAttribute("name", open.of(caseId).apply(file.person().name()));
        }
        model.addAttribute("caseId", caseId);
        model.addAttribute("kinds", kinds);
        model.addAttribute("code", code);
        model.addAttribute("choices", MONTHS);
        if (!code.isEmpty()) {
            Form form = forms.newest(new FormCode(code))
                    .orElseThrow(() -> Problems.notFound().found());
            int shown = months > 0 ? months : form.periodDays() == 1 ? 3 : 6;
            model.addAttribute("months", shown);
            model.addAttribute(
                    "view",
                    CheckInsView.of(form, Series.of(file, form.code(), shown, today, policies, terms), terms, caseId));
        }
        return "check-ins";
    }

    /** The kinds of form that were agreed or filled, with their titles. */
    private Map<String, String> kinds(CaseFile file, LocalDate today, Terms terms) {
        var codes = new TreeSet<>(file.checkIns().filledBy(today).keySet());
        codes.addAll(file.checkIns().forms());
        var kinds = new LinkedHashMap<String, String>();
        codes.forEach(code -> forms.newest(code)
                .ifPresent(form -> kinds.put(
                        code.value(), terms.of(form.title().ja(), form.title().en()))));
        return kinds;
    }
}
