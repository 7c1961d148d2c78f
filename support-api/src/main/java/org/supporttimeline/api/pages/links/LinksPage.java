package org.supporttimeline.api.pages.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.links.CaseLinks;
import org.supporttimeline.api.links.CaseLinks.NewLink;
import org.supporttimeline.api.links.LinkKind;
import org.supporttimeline.api.pages.frame.PersonAbove;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.SecretAddress;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

/** Makes, lists and revokes the links of a case. An address is on the page that its making is answered with, and nowhere after. */
@Controller
class LinksPage {

    private static final int USUAL_DAYS = 90;

    private final CaseLinks links;
    private final CasesInSight cases;
    private final Forms forms;
    private final PersonAbove person;
    private final Clock clock;

    LinksPage(CaseLinks links, CasesInSight cases, Forms forms, PersonAbove person, Clock clock) {
        this.links = links;
        this.cases = cases;
        this.forms = forms;
        this.person = person;
        this.clock = clock;
    }

    /** @param arranged how often it was arranged that the form is filled; empty where it was not */
    record FormChoice(String code, String title, String arranged) {}

    @GetMapping("/cases/{caseId}/links")
    String list(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "false") boolean revoked,
            Locale locale,
            Model model) {
        model.addAttribute("revoked", revoked);
        return page(account, caseId, locale, model);
    }

    @PostMapping("/cases/{caseId}/links")
    String make(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @RequestParam UUID key,
            @RequestParam String kind,
            @RequestParam String form,
            @RequestParam(defaultValue = "") String lastDay,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        cases.require(account.scope(), caseId);
        try {
            NewLink wanted = AskedLink.of(kind, form, lastDay, request);
            Optional<SecretAddress> made = links.make(account, caseId, key, wanted, request);
            model.addAttribute("there", made.isEmpty());
            made.map(wanted.kind()::path).map(LinksPage::address).ifPresent(address -> {
                model.addAttribute("address", address);
                model.addAttribute("qr", QrCode.of(address));
            });
        } catch (FaultyRequest | DateTimeException e) {
            response.setStatus(422);
            model.addAttribute("wrong", true);
        }
        return page(account, caseId, locale, model);
    }

    @PostMapping("/cases/{caseId}/links/{id}/revocation")
    String revoke(@AuthenticationPrincipal Account account, @PathVariable UUID caseId, @PathVariable UUID id) {
        links.revoke(account, caseId, id);
        return "redirect:/cases/" + caseId + "/links?revoked=true";
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private String page(Account account, UUID caseId, Locale locale, Model model) {
        CaseFile file = cases.require(account.scope(), caseId);
        LocalDate today = LocalDate.now(clock);
        var terms = Terms.in(locale);
        model.addAttribute("caseId", caseId);
        model.addAttribute("person", person.of(account, caseId, file));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("lastDay", today.plusDays(USUAL_DAYS));
        model.addAttribute("today", today);
        model.addAttribute("furthest", today.plusDays(CaseLinks.MOST_DAYS));
        model.addAttribute(
                "kinds",
                Arrays.stream(LinkKind.values()).filter(LinkKind::isCheckIn).toList());
        model.addAttribute("employer", EmployerOffer.of(file, forms, today, terms));
        model.addAttribute("forms", choices(file, today, terms));
        model.addAttribute("makes", !file.keeping().erased());
        model.addAttribute(
                "lines",
                links.of(account, caseId).stream()
                        .map(link -> LinkLine.of(link, title(link.form(), terms), today))
                        .toList());
        return "links";
    }

    /** Those that were arranged first. */
    private List<FormChoice> choices(CaseFile file, LocalDate today, Terms terms) {
        return forms.all().stream()
                .map(Form::code)
                .distinct()
                .map(code -> new FormChoice(
                        code.value(),
                        title(code, terms),
                        file.checkIns()
                                .arrangedOn(code, today)
                                .map(arranged -> terms.of(arranged.cadence()))
                                .orElse("")))
                .sorted((a, b) ->
                        Boolean.compare(a.arranged().isEmpty(), b.arranged().isEmpty()))
                .toList();
    }

    private String title(FormCode code, Terms terms) {
        return forms.newest(code)
                .map(form -> terms.of(form.title().ja(), form.title().en()))
                .orElse(code.value());
    }
}
