package org.supporttimeline.api.pages.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.LogUnavailable;
import org.supporttimeline.projections.log.NotAppended;
import org.supporttimeline.projections.log.OutcomeUnknown;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.TooMuchAtOnce;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineEntry;
import org.supporttimeline.projections.timeline.TimelineProjection;
import org.supporttimeline.projections.vault.KeysUnavailable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Corrects an entry, or takes it back. The original stays, and the reason with it. */
@Controller
class AmendPage {

    private static final String REPLACEMENT = "replacement";
    private static final String REASON = "reason";

    private final FormDesk forms;
    private final Desk desk;
    private final CasesInSight cases;
    private final Timeline timeline;
    private final WordsDoor words;
    private final WireForm wire;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final Clock clock;

    AmendPage(
            FormDesk forms,
            Desk desk,
            CasesInSight cases,
            Timeline timeline,
            WordsDoor words,
            CaseLog log,
            Replay replay,
            CaughtUp caughtUp,
            Clock clock) {
        this.forms = forms;
        this.desk = desk;
        this.cases = cases;
        this.timeline = timeline;
        this.words = words;
        this.wire = log.wire();
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/entries/{no}/correct")
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        CaseFile file = cases.require(account.scope(), caseId);
        SupportEvent event = spoken(account, caseId, event(account, caseId, no, request), no);
        try (var open = words.open(account, caseId)) {
            Sent values = Filled.of(event, REPLACEMENT, open.of(caseId));
            var filled = forms.recorded(account, file, wire.typeOf(event), values, request, locale);
            model.addAttribute("form", filled.page(request.getRequestURI(), "/cases/" + caseId));
        }
        model.addAttribute("corrects", no);
        return "record";
    }

    @PostMapping("/cases/{caseId}/entries/{no}/correct")
    String correct(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @RequestParam UUID key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        CaseFile file = cases.require(account.scope(), caseId);
        EventType type = wire.typeOf(event(account, caseId, no, request));
        model.addAttribute("corrects", no);
        var filled = forms.sent(account, file, type, request, locale, REPLACEMENT);
        return forms.recorded(
                filled,
                key,
                response,
                model,
                "/cases/" + caseId,
                () -> desk.correct(Desk.Request.of(request, account, key), caseId, no, filled::body));
    }

    @GetMapping("/cases/{caseId}/entries/{no}/retract")
    String reason(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            HttpServletRequest request,
            Model model) {
        event(account, caseId, no, request);
        return retraction(model, caseId, no, UUID.randomUUID());
    }

    @PostMapping("/cases/{caseId}/entries/{no}/retract")
    String retract(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (reason.isBlank()) {
            response.setStatus(422);
            model.addAttribute("missing", true);
            return retraction(model, caseId, no, key);
        }
        try {
            var recorded = desk.retract(
                    Desk.Request.of(request, account, key),
                    caseId,
                    no,
                    () -> JsonNodeFactory.instance.objectNode().put(REASON, reason));
            return "redirect:/cases/" + caseId + "?recorded=" + recorded.entryNo();
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute(
                    "wrong", Complaints.of(refused, "", Terms.in(locale)).all());
        } catch (LogUnavailable | NotAppended | TooMuchAtOnce | OutcomeUnknown | KeysUnavailable e) {
            response.setStatus(503);
            model.addAttribute("retry", true);
        }
        model.addAttribute(REASON, reason);
        return retraction(model, caseId, no, key);
    }

    /** What counts for an entry now: what its newest correction says that has not been amended itself. */
    private SupportEvent spoken(Account account, UUID caseId, SupportEvent original, int no) {
        TimelineEntry entry = entry(account, caseId, no);
        for (int amendment : entry.amendedBy().reversed()) {
            TimelineEntry by = entry(account, caseId, amendment);
            StoredEntry stored = by.stored();
            if (by.amendedBy().isEmpty()
                    && wire.read(stored.type(), stored.revision(), stored.payload())
                            instanceof EntryCorrected correction) {
                return correction.replacement();
            }
        }
        return original;
    }

    private TimelineEntry entry(Account account, UUID caseId, int no) {
        return timeline.entry(account.scope(), caseId, no)
                .flatMap(page -> page.entries().stream().findFirst())
                .orElseThrow(() -> Problems.notFound().found());
    }

    private static String retraction(Model model, UUID caseId, int no, UUID key) {
        model.addAttribute("caseId", caseId);
        model.addAttribute("no", no);
        model.addAttribute("key", key);
        return "retract";
    }

    /** A fact of the case; what was amended is amended by amending the amendment's fact. */
    private SupportEvent event(Account account, UUID caseId, int no, HttpServletRequest request) {
        var now = replay.require(account.scope(), caseId, new Replay.Asked(null, LocalDate.now(clock)), request);
        caughtUp.require(
                TimelineProjection.NAME, account.scope(), caseId, now.known().position());
        StoredEntry stored = entry(account, caseId, no).stored();
        if (EventCatalogue.byName(stored.type()).filter(EventType::isFact).isEmpty()) {
            throw Problems.notFound().found();
        }
        return wire.read(stored.type(), stored.revision(), stored.payload());
    }
}
