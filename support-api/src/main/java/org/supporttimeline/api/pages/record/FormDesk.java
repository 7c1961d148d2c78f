package org.supporttimeline.api.pages.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.LogUnavailable;
import org.supporttimeline.projections.log.NotAppended;
import org.supporttimeline.projections.log.OutcomeUnknown;
import org.supporttimeline.projections.log.Recorded;
import org.supporttimeline.projections.log.TooMuchAtOnce;
import org.supporttimeline.projections.vault.KeysUnavailable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives forms out and takes them back; what could not be recorded comes back as it was typed, with the reasons beside. */
@Component
final class FormDesk {

    private static final String REASON = "reason";

    private final Forms forms;
    private final Clock clock;

    FormDesk(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * A form with what stands in it.
     *
     * @param below where the event's fields stand: nowhere deeper, or in a correction
     * @param cameBack whether it was sent before, or an entry stands in it
     */
    record Filled(Surroundings around, EventType type, Sent sent, String below, String address, boolean cameBack) {

        /** What the API would have been sent. */
        ObjectNode body() {
            ObjectNode event = FormBody.event(type, sent, below);
            if (below.isEmpty()) {
                return event;
            }
            ObjectNode correction = JsonNodeFactory.instance.objectNode();
            correction.set(below, event);
            return correction.put(REASON, sent.one(REASON));
        }

        /** The same, for a door that takes one type only and so wants it not named. */
        ObjectNode body(String without) {
            ObjectNode body = body();
            body.remove(without);
            return body;
        }

        FormPage page(String action, String back) {
            return page(action, back, UUID.randomUUID(), Complaints.none(), false);
        }

        FormPage page(String action, String back, UUID key, Complaints complaints, boolean retry) {
            var drawing = new Drawing(around, sent, complaints);
            List<FormField> fields = new ArrayList<>(drawing.event(type, below));
            if (!below.isEmpty()) {
                fields.add(drawing.words(REASON, around.terms().of("訂正の理由", "Reason for the correction")));
            }
            return FormPage.of(action, back, key, around.terms().of(type), type, fields, complaints, cameBack, retry);
        }
    }

    /** A form to fill. What its address says stands in it: an entry to answer, a form to fill for a client. */
    Filled blank(Account account, CaseFile file, EventType type, HttpServletRequest request, Locale locale) {
        var around = around(account, file, locale, request.getParameter("form"));
        return new Filled(
                around, type, Defaults.of(type, around, file, codes(request)), "", request.getRequestURI(), false);
    }

    /** A form that came back. */
    Filled sent(
            Account account, CaseFile file, EventType type, HttpServletRequest request, Locale locale, String below) {
        var around = around(account, file, locale, request.getParameter(Drawing.under(below, "form")));
        return new Filled(around, type, Sent.of(request.getParameterMap()), below, request.getRequestURI(), true);
    }

    /** A form with a recorded event in it, to correct. */
    Filled recorded(
            Account account, CaseFile file, EventType type, Sent values, HttpServletRequest request, Locale locale) {
        String form = values.one("replacement.form");
        var around = around(account, file, locale, form.isEmpty() ? null : form);
        return new Filled(around, type, values, "replacement", request.getRequestURI(), true);
    }

    /** Records, and leads to the case; or shows the form again, with all that was typed and why it was not taken. */
    String recorded(
            Filled filled,
            UUID key,
            HttpServletResponse response,
            Model model,
            String back,
            Supplier<Recorded> recording) {
        var terms = filled.around().terms();
        if (!filled.sent().one("more").isEmpty()) {
            model.addAttribute("form", filled.page(filled.address(), back, key, Complaints.none(), false));
            return "record";
        }
        try {
            Recorded recorded = recording.get();
            return "redirect:/cases/" + recorded.caseId() + "?recorded=" + recorded.entryNo();
        } catch (FaultyRequest faulty) {
            return again(filled, key, response, model, back, Complaints.of(faulty, terms));
        } catch (Refused refused) {
            return again(filled, key, response, model, back, Complaints.of(refused, filled.below(), terms));
        } catch (LogUnavailable | NotAppended | TooMuchAtOnce | OutcomeUnknown | KeysUnavailable e) {
            response.setStatus(503);
            model.addAttribute("form", filled.page(filled.address(), back, key, Complaints.none(), true));
            return "record";
        }
    }

    private static String again(
            Filled filled, UUID key, HttpServletResponse response, Model model, String back, Complaints complaints) {
        response.setStatus(422);
        model.addAttribute("form", filled.page(filled.address(), back, key, complaints, false));
        return "record";
    }

    /** Only codes travel in addresses. */
    private static Map<String, String[]> codes(HttpServletRequest request) {
        var codes = new HashMap<String, String[]>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length == 1 && values[0].matches("[A-Za-z0-9_.-]{1,40}")) {
                codes.put(name, values);
            }
        });
        return codes;
    }

    private Surroundings around(Account account, CaseFile file, Locale locale, @Nullable String form) {
        return new Surroundings(account, LocalDate.now(clock), Terms.in(locale), file.entries(), forms, asked(form));
    }

    private Form asked(@Nullable String code) {
        return forms.all().stream()
                .map(Form::code)
                .map(FormCode::value)
                .filter(known -> known.equals(code))
                .findFirst()
                .or(() -> forms.all().stream()
                        .map(Form::code)
                        .map(FormCode::value)
                        .findFirst())
                .flatMap(known -> forms.newest(new FormCode(known)))
                .orElseThrow();
    }
}
