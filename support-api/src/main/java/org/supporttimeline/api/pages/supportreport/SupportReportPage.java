package org.supporttimeline.api.pages.supportreport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.cases.Desk;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.pages.drafts.FormAddress;
import org.supporttimeline.api.pages.drafts.FormDrafts;
import org.supporttimeline.api.pages.frame.PersonAbove;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.record.Trouble;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.decision.Refused;
import tools.jackson.databind.node.JsonNodeFactory;

/** The monthly support report: which months have one, one to read and print, and one to write and issue. */
@Controller
class SupportReportPage {

    private static final int MONTHS = 13;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final ReportDesk reports;
    private final Desk desk;
    private final FormDrafts drafts;
    private final CasesInSight cases;
    private final PersonAbove person;

    SupportReportPage(ReportDesk reports, Desk desk, FormDrafts drafts, CasesInSight cases, PersonAbove person) {
        this.reports = reports;
        this.desk = desk;
        this.drafts = drafts;
        this.cases = cases;
        this.person = person;
    }

    /**
     * What stands in the form.
     *
     * @param by whose words they are
     * @param position of the log, up to which it was written
     * @param address of the page
     * @param savedAt when the draft that stands in it was saved; null where none does
     */
    record Written(
            UUID key,
            String by,
            String on,
            String text,
            long position,
            String address,
            @Nullable ZonedDateTime savedAt) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Written";
        }
    }

    @GetMapping("/cases/{caseId}/reports")
    String list(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        new QueryReader(request).finish();
        model.addAttribute("months", reports.months(account, caseId, MONTHS, request));
        model.addAttribute("person", person.of(account, caseId, cases.require(account.scope(), caseId)));
        model.addAttribute("caseId", caseId);
        model.addAttribute("terms", Terms.in(locale));
        return "support-reports";
    }

    /** @param recorded the entry that was recorded just now, to say so */
    @GetMapping("/cases/{caseId}/reports/{month}")
    String report(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "0") int recorded,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var ready = reports.report(account, caseId, month, request, Terms.in(locale));
        model.addAttribute("recorded", recorded);
        ReportView view = ready.view();
        return shown(
                model,
                view,
                left(account, caseId, month, request.getParameter("draft"))
                        .map(draft -> new Written(
                                draft.key(),
                                account.getName(),
                                field(draft, "on"),
                                field(draft, "summary"),
                                position(draft),
                                address(caseId, month),
                                draft.savedAt().atZone(JAPAN)))
                        .orElseGet(() -> new Written(
                                UUID.randomUUID(),
                                account.getName(),
                                reports.today().toString(),
                                ready.proposed(),
                                view.position(),
                                address(caseId, month),
                                null)));
    }

    private static FormAddress form(UUID caseId) {
        return new FormAddress(caseId, "ReportIssued");
    }

    private static String address(UUID caseId, YearMonth month) {
        return "/cases/" + caseId + "/reports/" + month;
    }

    /**
     * What was begun of the month's report, by this page or in the form for such an entry: that which the address names, else the
     * newest.
     */
    private Optional<FormDrafts.Left> left(Account account, UUID caseId, YearMonth month, @Nullable String named) {
        var address = form(caseId);
        return drafts.of(account).stream()
                .filter(draft -> account.records() && draft.form().equals(address))
                .sorted(Comparator.comparing(draft -> !draft.key().toString().equals(named)))
                .flatMap(draft -> drafts.find(account, address, draft.key().toString()).stream())
                .filter(draft -> field(draft, "month").equals(month.toString()))
                .findFirst();
    }

    private static String field(FormDrafts.Left draft, String name) {
        List<String> values = draft.fields().getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n");
    }

    private static long position(FormDrafts.Left draft) {
        String position = field(draft, "position");
        return position.matches("[0-9]{1,18}") ? Long.parseLong(position) : 0;
    }

    @PostMapping("/cases/{caseId}/reports/{month}")
    String issue(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable YearMonth month,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "0") long position,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var terms = Terms.in(locale);
        String text = summary.replace("\r\n", "\n");
        Trouble trouble = null;
        try {
            var recorded = desk.recordFact(Desk.Request.of(request, account, key), caseId, () -> {
                var fact = JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "ReportIssued")
                        .put("on", on)
                        .put("month", month.toString())
                        .put("staff", account.getName());
                if (!text.isBlank()) {
                    fact.put("summary", text);
                }
                return position > 0 ? fact.put("position", position) : fact;
            });
            drafts.recorded(account, key);
            return "redirect:/cases/" + caseId + "/reports/" + month + "?recorded=" + recorded.entryNo();
        } catch (FaultyRequest faulty) {
            response.setStatus(422);
            model.addAttribute(
                    "wrong",
                    faulty.faults().stream()
                            .map(one -> terms.of(one.ja(), one.en()))
                            .distinct()
                            .toList());
            drafts.keep(account, form(caseId), key, request.getParameterMap());
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute(
                    "wrong",
                    refused.violations().stream()
                            .map(one -> terms.of(one.ja(), one.en()))
                            .toList());
            drafts.keep(account, form(caseId), key, request.getParameterMap());
        } catch (RuntimeException e) {
            trouble = Trouble.of(e);
            response.setStatus(trouble.status());
            model.addAttribute("trouble", trouble);
            drafts.keep(account, form(caseId), key, request.getParameterMap()); // the page needs what may be away
        }
        model.addAttribute("recorded", 0);
        ReportView view = reports.report(account, caseId, month, request, terms).view();
        UUID name = trouble == Trouble.REUSED ? UUID.randomUUID() : key;
        return shown(
                model, view, new Written(name, account.getName(), on, text, position, address(caseId, month), null));
    }

    private static String shown(Model model, ReportView view, Written written) {
        model.addAttribute("view", view);
        model.addAttribute("written", written);
        return "support-report";
    }
}
