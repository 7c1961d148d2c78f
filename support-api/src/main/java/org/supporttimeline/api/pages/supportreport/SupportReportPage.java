package org.supporttimeline.api.pages.supportreport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.cases.Desk;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.projections.log.LogUnavailable;
import org.supporttimeline.projections.log.NotAppended;
import org.supporttimeline.projections.log.OutcomeUnknown;
import org.supporttimeline.projections.log.TooMuchAtOnce;
import org.supporttimeline.projections.vault.KeysUnavailable;
import tools.jackson.databind.node.JsonNodeFactory;

/** The monthly support report: which months have one, one to read and print, and one to write and issue. */
@Controller
class SupportReportPage {

    private static final int MONTHS = 13;

    private final ReportDesk reports;
    private final Desk desk;

    SupportReportPage(ReportDesk reports, Desk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    /**
     * What stands in the form.
     *
     * @param position of the log, up to which it was written
     */
    record Written(UUID key, String on, String text, long position) {

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
                new Written(UUID.randomUUID(), reports.today().toString(), ready.proposed(), view.position()));
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
            return "redirect:/cases/" + caseId + "/reports/" + month + "?recorded=" + recorded.entryNo();
        } catch (FaultyRequest faulty) {
            response.setStatus(422);
            model.addAttribute(
                    "wrong",
                    faulty.faults().stream()
                            .map(one -> terms.of(one.ja(), one.en()))
                            .distinct()
                            .toList());
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute(
                    "wrong",
                    refused.violations().stream()
                            .map(one -> terms.of(one.ja(), one.en()))
                            .toList());
        } catch (LogUnavailable | NotAppended | TooMuchAtOnce | OutcomeUnknown | KeysUnavailable e) {
            response.setStatus(503);
            model.addAttribute("retry", true);
        }
        model.addAttribute("recorded", 0);
        ReportView view = reports.report(account, caseId, month, request, terms).view();
        return shown(model, view, new Written(key, on, text, position));
    }

    private static String shown(Model model, ReportView view, Written written) {
        model.addAttribute("view", view);
        model.addAttribute("written", written);
        return "support-report";
    }
}
