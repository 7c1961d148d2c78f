package org.supporttimeline.api.pages.checkin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.links.LinkDesk;
import org.supporttimeline.api.links.LinkDoor;
import org.supporttimeline.api.links.OpenLink;
import org.supporttimeline.api.links.TooOften;
import org.supporttimeline.api.pages.checkin.CheckInView.Trouble;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

/** The check-in of a person's own. Nothing is read of the case but which days are filled already. */
@Controller
class CheckInPage {

    private final LinkDoor door;
    private final LinkDesk desk;
    private final Forms forms;

    CheckInPage(LinkDoor door, LinkDesk desk, Forms forms) {
        this.door = door;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping("/c/{secret}")
    String ask(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        LinkFrame.put(request, locale, model);
        Optional<OpenLink> open = door.checkIn(secret, request);
        if (open.isEmpty()) {
            return LinkFrame.closed(response, model);
        }
        Form form = forms.newest(open.get().link().form()).orElseThrow();
        List<Period> periods =
                Period.open(open.get().file().checkIns(), form, open.get().today());
        if (open.get().usedUp() || periods.isEmpty()) {
            return done(model, false);
        }
        var sheet = new Sheet(
                form,
                periods,
                open.get().today(),
                UUID.randomUUID(),
                periods.getFirst().text());
        model.addAttribute("view", sheet.view(locale, Fields.empty(), Set.of(), false, null));
        return "check-in";
    }

    @PostMapping("/c/{secret}")
    String take(
            @PathVariable String secret,
            @RequestParam UUID key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        LinkFrame.put(request, locale, model);
        Optional<OpenLink> found = door.checkIn(secret, request);
        if (found.isEmpty()) {
            return LinkFrame.closed(response, model);
        }
        OpenLink open = found.get();
        Form form = forms.of(open.link().form(), version)
                .or(() -> forms.newest(open.link().form()))
                .orElseThrow();
        var fields = Fields.of(request);
        var answers = Answers.of(form, fields);
        boolean proxy = by.equals("proxy");
        Optional<Period> days = Period.of(period, form);
        Optional<LocalDate> day = open.dayOf(on);
        if (days.isEmpty() || day.isEmpty() || !days.get().isOf(day.get())) {
            List<Period> periods = Period.open(open.file().checkIns(), form, open.today());
            if (periods.isEmpty()) {
                return done(model, false);
            }
            var anew = new Sheet(
                    form, periods, open.today(), key, periods.getFirst().text());
            return again(response, model, anew.view(locale, fields, answers.wrong(), proxy, Trouble.OUT_OF_DATE), 422);
        }
        if (request.getParameter("only") != null) {
            List<Period> periods = Period.open(open.file().checkIns(), form, open.today());
            var same = new Sheet(
                    form, periods.contains(days.get()) ? periods : List.of(days.get()), day.get(), key, period);
            return again(response, model, same.view(locale, fields, Set.of(), proxy, null), 200);
        }
        var sheet = new Sheet(form, List.of(days.get()), day.get(), key, period);
        if (answers.isEmpty() || !answers.wrong().isEmpty()) {
            Trouble trouble = answers.wrong().isEmpty() ? Trouble.NOTHING_ANSWERED : Trouble.SOMETHING_WRONG;
            return again(response, model, sheet.view(locale, fields, answers.wrong(), proxy, trouble), 422);
        }
        return switch (desk.take(
                request, open, key, new Submission(form, days.get(), day.get(), answers, proxy).body())) {
            case TAKEN -> {
                model.addAttribute("lines", answers.lines(form, new FormWords(locale)));
                model.addAttribute("proxy", proxy);
                yield done(model, true);
            }
            case THERE_ALREADY -> {
                response.setStatus(409);
                yield done(model, false);
            }
            case NOT_UNDERSTOOD ->
                again(response, model, sheet.view(locale, fields, Set.of(), proxy, Trouble.SOMETHING_WRONG), 422);
            case NOT_NOW -> {
                response.setHeader("Retry-After", "2");
                yield again(response, model, sheet.view(locale, fields, Set.of(), proxy, Trouble.NOT_NOW), 503);
            }
        };
    }

    /** What a form that is filled on some day is drawn from. */
    private record Sheet(Form form, List<Period> periods, LocalDate on, UUID key, String chosen) {

        CheckInView view(
                Locale locale,
                Fields fields,
                Set<ItemCode> wrong,
                boolean proxy,
                @org.jspecify.annotations.Nullable Trouble trouble) {
            var in = new FormWords(locale);
            return new CheckInView(
                    in.of(form.title()),
                    form.version(),
                    key,
                    on,
                    periods,
                    chosen,
                    Questions.of(form, in, fields, wrong),
                    proxy,
                    trouble);
        }
    }

    @ExceptionHandler
    String tooOften(
            TooOften often, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        return LinkFrame.tooOften(often, request, response, locale, model);
    }

    private static String again(HttpServletResponse response, Model model, CheckInView view, int status) {
        response.setStatus(status);
        model.addAttribute("view", view);
        return "check-in";
    }

    private static String done(Model model, boolean sent) {
        model.addAttribute("sent", sent);
        return "check-in-done";
    }
}
