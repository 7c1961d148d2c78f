package org.supporttimeline.api.pages.employer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.links.LinkDesk;
import org.supporttimeline.api.links.LinkDoor;
import org.supporttimeline.api.links.LinkDoor.ForEmployer;
import org.supporttimeline.api.links.TooOften;
import org.supporttimeline.api.pages.checkin.FormWords;
import org.supporttimeline.api.pages.checkin.LinkFrame;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.AccessRecorder;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.Purpose;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The agreed reports of a person for their employer's contact, who may say how work goes or that something worries them. */
@Controller
class EmployerPage {

    private static final int MOST = 4000;

    private final LinkDoor door;
    private final LinkDesk desk;
    private final AccessRecorder accesses;
    private final Forms forms;

    EmployerPage(LinkDoor door, LinkDesk desk, AccessRecorder accesses, Forms forms) {
        this.door = door;
        this.desk = desk;
        this.accesses = accesses;
        this.forms = forms;
    }

    /** What stands in the form; {@code trouble} is a code: NOTHING, MISSING, NOT_NOW, SENT_BEFORE. */
    record Word(UUID key, LocalDate on, String concern, String note, String trouble) {

        static Word blank(LocalDate today) {
            return new Word(UUID.randomUUID(), today, "", "", "NOTHING");
        }

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Word";
        }
    }

    /** A degree of concern to choose. */
    record Choice(String code, String text) {}

    @GetMapping("/e/{secret}")
    String show(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        LinkFrame.put(request, locale, model);
        Optional<ForEmployer> found = door.employer(secret, request);
        return found.isEmpty()
                ? LinkFrame.closed(response, model)
                : page(found.get(), Word.blank(found.get().open().today()), locale, model);
    }

    @PostMapping("/e/{secret}")
    String take(
            @PathVariable String secret,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String concern,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        LinkFrame.put(request, locale, model);
        Optional<ForEmployer> found = door.employer(secret, request);
        if (found.isEmpty()) {
            return LinkFrame.closed(response, model);
        }
        ForEmployer employer = found.get();
        Optional<LocalDate> day = employer.open().dayOf(on);
        boolean degree =
                Arrays.stream(Concern.values()).anyMatch(one -> one.name().equals(concern));
        String said = note.replace("\r\n", "\n").strip();
        var word = new Word(key, day.orElse(employer.open().today()), concern, said, "MISSING");
        if (!degree || said.length() > MOST || day.isEmpty()) {
            return again(employer, word, 422, response, locale, model);
        }
        return switch (desk.take(request, employer.open(), key, fact(employer, word))) {
            case TAKEN -> {
                model.addAttribute("word", word);
                model.addAttribute("concern", Terms.in(locale).of(Concern.valueOf(concern)));
                yield "employer-done";
            }
            case THERE_ALREADY -> {
                var anew = new Word(UUID.randomUUID(), word.on(), concern, said, "SENT_BEFORE");
                yield again(employer, anew, 409, response, locale, model);
            }
            case NOT_UNDERSTOOD -> again(employer, word, 422, response, locale, model);
            case NOT_NOW ->
                again(employer, new Word(key, word.on(), concern, said, "NOT_NOW"), 503, response, locale, model);
        };
    }

    @ExceptionHandler
    String tooOften(
            TooOften often, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        return LinkFrame.tooOften(often, request, response, locale, model);
    }

    private String again(
            ForEmployer employer, Word word, int status, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(status);
        return page(employer, word, locale, model);
    }

    private String page(ForEmployer employer, Word word, Locale locale, Model model) {
        var link = employer.open().link();
        accesses.record(link.accessor(), AccessKind.READ, Purpose.SUPPORT, link.caseId());
        var in = new FormWords(locale);
        var terms = Terms.in(locale);
        List<SharedReport> reports = employer.reports().stream()
                .flatMap(report -> forms.of(report.form(), report.formVersion()).stream()
                        .map(form ->
                                SharedReport.of(report, form, employer.share().items(), in)))
                .toList();
        Form newest = forms.newest(link.form()).orElseThrow();
        model.addAttribute("title", in.of(newest.title()));
        model.addAttribute(
                "items",
                newest.items().stream()
                        .filter(item -> employer.share().items().contains(item.code()))
                        .map(item -> in.of(item.question()))
                        .collect(Collectors.joining(terms.of("、", ", "))));
        model.addAttribute("reports", reports);
        model.addAttribute("word", word);
        model.addAttribute(
                "concerns",
                Arrays.stream(Concern.values())
                        .map(one -> new Choice(one.name(), terms.of(one)))
                        .toList());
        return "employer";
    }

    private static ObjectNode fact(ForEmployer employer, Word word) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "EmployerContacted")
                .put("on", word.on().toString())
                .put("channel", "PORTAL")
                .put("counterpart", employer.share().contact().name())
                .put("begunBy", "EMPLOYER")
                .put("concern", word.concern());
        if (!word.note().isEmpty()) {
            body.put("note", word.note());
        }
        body.putArray("themes");
        return body;
    }
}
