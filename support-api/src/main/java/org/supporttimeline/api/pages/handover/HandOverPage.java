package org.supporttimeline.api.pages.handover;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.pages.drafts.FormAddress;
import org.supporttimeline.api.pages.drafts.FormDrafts;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.handover.HandingOver.Offer;
import org.supporttimeline.api.pages.handover.HandingOver.Outcome;
import org.supporttimeline.api.pages.record.Trouble;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.caseload.CaseloadProjection;
import org.supporttimeline.projections.handover.HandOverProjection;
import org.supporttimeline.projections.log.CaseLog;

/** Hands cases over: what waits for the reader, what the reader waits for, and the cases to choose from. */
@Controller
class HandOverPage {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final HandOverLists lists;
    private final HandingOver handing;
    private final Accounts accounts;
    private final CaughtUp caughtUp;
    private final CaseLog log;
    private final FormDrafts drafts;

    HandOverPage(
            HandOverLists lists,
            HandingOver handing,
            Accounts accounts,
            CaughtUp caughtUp,
            CaseLog log,
            FormDrafts drafts) {
        this.drafts = drafts;
        this.lists = lists;
        this.handing = handing;
        this.accounts = accounts;
        this.caughtUp = caughtUp;
        this.log = log;
    }

    /**
     * @param of {@code all} for the cases of the whole office
     * @param done how many cases have just been handed over, to say so
     * @param taken how many offers have just been accepted, to say so
     * @param draft the name of what was begun before
     */
    @GetMapping("/hand-overs")
    String show(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") int done,
            @RequestParam(defaultValue = "0") int taken,
            @RequestParam @Nullable String draft,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute("taken", taken);
        Terms terms = Terms.in(locale);
        var left = drafts.find(account, FormAddress.HAND_OVER, draft);
        if (left.isPresent()) {
            HandOverForm form = HandOverForm.of(left.get());
            boolean everybodys =
                    left.get().fields().getOrDefault("of", List.of()).contains("all");
            model.addAttribute("savedAt", left.get().savedAt().atZone(JAPAN));
            return page(account, everybodys, form, Set.copyOf(form.chosen()), terms, model);
        }
        drafts.newest(account, FormAddress.HAND_OVER).ifPresent(begun -> model.addAttribute("begun", begun));
        return page(account, of.equals("all"), null, Set.of(), terms, model);
    }

    @PostMapping("/hand-overs")
    String send(
            @AuthenticationPrincipal Account account,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable List<UUID> cases,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable StaffRole role,
            @RequestParam(required = false) @Nullable String brief,
            @RequestParam(required = false) @Nullable String how,
            @RequestParam(defaultValue = "") String of,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var form = new HandOverForm(key, cases, to, role, brief, how);
        var terms = Terms.in(locale);
        boolean everybodys = of.equals("all");
        List<String> missing = form.missing(colleagues(account));
        if (!missing.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("missing", missing);
            drafts.keep(account, FormAddress.HAND_OVER, key, request.getParameterMap());
            return page(account, everybodys, form, Set.copyOf(form.chosen()), terms, model);
        }
        List<Outcome> outcomes = handing.send(form, account, request, terms);
        if (outcomes.stream().allMatch(Outcome::recorded)) {
            drafts.recorded(account, key);
            return "redirect:/hand-overs?done=" + outcomes.size() + (everybodys ? "&of=all" : "");
        }
        response.setStatus(status(outcomes));
        HandOverForm again = reused(outcomes) ? form.anew() : form;
        if (!again.key().equals(key)) {
            drafts.recorded(account, key);
        }
        drafts.keep(account, FormAddress.HAND_OVER, again.key(), request.getParameterMap());
        return refused(outcomes, model, () -> page(account, everybodys, again, failed(outcomes), terms, model));
    }

    @PostMapping("/hand-overs/accept")
    String accept(
            @AuthenticationPrincipal Account account,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable List<String> offers,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var terms = Terms.in(locale);
        if (offers == null) {
            response.setStatus(422);
            model.addAttribute("missing", List.of("offers"));
            return page(account, false, null, Set.of(), terms, model);
        }
        List<Outcome> outcomes =
                handing.accept(key, offers.stream().distinct().map(Offer::parse).toList(), account, request, terms);
        if (outcomes.stream().allMatch(Outcome::recorded)) {
            return "redirect:/hand-overs?taken=" + outcomes.size();
        }
        response.setStatus(status(outcomes));
        return refused(outcomes, model, () -> page(account, false, null, Set.of(), terms, model));
    }

    private static int status(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(one -> one.trouble() == Trouble.RETRY) ? Trouble.RETRY.status() : 422;
    }

    /** Whether other words were recorded under this name; not while some case may be recorded under it without our knowing. */
    private static boolean reused(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(one -> one.trouble() == Trouble.REUSED)
                && outcomes.stream().noneMatch(one -> one.trouble() == Trouble.RETRY);
    }

    private interface Shown {
        String page();
    }

    private static String refused(List<Outcome> outcomes, Model model, Shown shown) {
        model.addAttribute(
                "recorded", outcomes.stream().filter(Outcome::recorded).count());
        model.addAttribute(
                "refused", outcomes.stream().filter(one -> !one.recorded()).toList());
        return shown.page();
    }

    private static Set<UUID> failed(List<Outcome> outcomes) {
        var failed = new HashSet<UUID>();
        outcomes.stream().filter(one -> !one.recorded()).forEach(one -> failed.add(one.caseId()));
        return failed;
    }

    private String page(
            Account account,
            boolean everybodys,
            @Nullable HandOverForm form,
            Set<UUID> chosen,
            Terms terms,
            Model model) {
        long head = log.entries().head();
        caughtUp.require(HandOverProjection.NAME, head);
        caughtUp.require(CaseloadProjection.NAME, head);
        model.addAttribute("view", lists.of(account, !everybodys, chosen, terms));
        model.addAttribute("form", form);
        model.addAttribute("account", account.getName());
        // a form that came back keeps the name of its request: what was recorded the first time is not recorded again
        model.addAttribute("key", form == null ? UUID.randomUUID() : form.key());
        model.addAttribute("colleagues", colleagues(account));
        model.addAttribute("roles", StaffRole.values());
        model.addAttribute("terms", terms);
        return "hand-overs";
    }

    private List<String> colleagues(Account account) {
        return new ArrayList<>(accounts.recording(account.offices()).stream()
                .map(StaffId::value)
                .toList());
    }
}
