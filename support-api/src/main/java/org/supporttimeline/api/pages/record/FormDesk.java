package org.supporttimeline.api.pages.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
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
import org.supporttimeline.api.pages.drafts.FormAddress;
import org.supporttimeline.api.pages.drafts.FormDrafts;
import org.supporttimeline.api.pages.frame.PersonAbove;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.Recorded;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives forms out and takes them back; what could not be recorded comes back as it was typed, with the reasons beside. */
@Component
final class FormDesk {

    private static final String REASON = "reason";

    /** The last entry of the case when a form was filled that amends one: what amends it later has not been seen. */
    static final String SEEN_UP_TO = "seenUpTo";

    static final String REPLACEMENT = "replacement";

    private static final String FORM = "form";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Forms forms;
    private final FormDrafts drafts;
    private final LastUsed lastUsed;
    private final PersonAbove person;
    private final Clock clock;

    FormDesk(Forms forms, FormDrafts drafts, LastUsed lastUsed, PersonAbove person, Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.lastUsed = lastUsed;
        this.person = person;
        this.clock = clock;
    }

    /**
     * A form with what stands in it.
     *
     * @param below where the event's fields stand: nowhere deeper, or in a correction
     * @param address where it was opened, and where it is sent
     * @param key the name of its request
     * @param cameBack whether it was sent before, or an entry or a draft stands in it
     * @param savedAt when the draft that stands in it was saved; null where none does
     * @param begun a draft of the same form that does not stand in it; null where there is none to tell of
     */
    record Filled(
            Surroundings around,
            EventType type,
            Sent sent,
            String below,
            FormAddress address,
            UUID key,
            boolean cameBack,
            @Nullable Instant savedAt,
            FormDrafts.@Nullable Listed begun) {

        /** What the API would have been sent. */
        ObjectNode body() {
            ObjectNode event = FormBody.event(type, sent, below);
            if (below.isEmpty()) {
                return event;
            }
            ObjectNode correction = JsonNodeFactory.instance.objectNode();
            correction.set(below, event);
            sent.number(SEEN_UP_TO).ifPresent(seen -> correction.put(SEEN_UP_TO, seen));
            return correction.put(REASON, sent.one(REASON));
        }

        /** The same, for a door that takes one type only and so wants it not named. */
        ObjectNode body(String without) {
            ObjectNode body = body();
            body.remove(without);
            return body;
        }

        /** The same, by somebody who is shown what amended the entry meanwhile. */
        private Filled shown(List<Integer> amendments) {
            Sent seen = sent.with(SEEN_UP_TO, Integer.toString(Collections.max(amendments)));
            return new Filled(around, type, seen, below, address, key, cameBack, savedAt, begun);
        }

        FormPage page() {
            return page(key, Complaints.none(), null, List.of());
        }

        private FormPage page(
                UUID request, Complaints complaints, @Nullable Trouble trouble, List<Integer> amendments) {
            var drawing = new Drawing(around, sent, complaints);
            List<FormField> fields = new ArrayList<>(drawing.event(type, below));
            if (!below.isEmpty()) {
                fields.add(drawing.words(REASON, around.terms().of("訂正の理由", "Reason for the correction")));
            }
            return new FormPage(
                    address.path(),
                    address.back(),
                    around.person().get(),
                    request,
                    around.account().getName(),
                    around.terms().of(type),
                    type.name(),
                    fields,
                    complaints.all(),
                    cameBack,
                    trouble,
                    savedAt == null ? null : savedAt.atZone(JAPAN),
                    begun,
                    below.isEmpty() ? "" : sent.one(SEEN_UP_TO),
                    amendments);
        }
    }

    /**
     * A form to fill: as it was left, where its address names a draft. What the address says stands in a new one: an entry to answer,
     * a form to fill for a client.
     */
    Filled blank(Account account, CaseFile file, EventType type, HttpServletRequest request, Locale locale) {
        FormAddress address = address(request);
        var left = drafts.find(account, address, request.getParameter("draft"));
        if (left.isPresent()) {
            return left(account, file, type, left.get(), address, locale, "");
        }
        var around = around(account, address, file, locale, asked(request.getParameter(FORM)));
        Map<String, String> used = lastUsed.of(account, address.caseId(), type);
        Sent values = Defaults.of(type, around, file, used, codes(request));
        return new Filled(around, type, values, "", address, UUID.randomUUID(), false, null, begun(account, address));
    }

    /** A form that came back. */
    Filled sent(
            Account account,
            CaseFile file,
            EventType type,
            UUID key,
            HttpServletRequest request,
            Locale locale,
            String below) {
        Sent values = Sent.of(request.getParameterMap());
        FormAddress address = address(request);
        var around = around(account, address, file, locale, form(values, below));
        return new Filled(around, type, values, below, address, key, true, null, null);
    }

    /** A form to correct a recorded event with: as the draft that its address names was left, or with the event in it. */
    Filled recorded(
            Account account,
            CaseFile file,
            EventType type,
            Supplier<Sent> event,
            HttpServletRequest request,
            Locale locale) {
        FormAddress address = address(request);
        var left = drafts.find(account, address, request.getParameter("draft"));
        if (left.isPresent()) {
            return left(account, file, type, left.get(), address, locale, REPLACEMENT);
        }
        Sent values = event.get();
        var around = around(account, address, file, locale, form(values, REPLACEMENT));
        UUID key = UUID.randomUUID();
        return new Filled(around, type, values, REPLACEMENT, address, key, true, null, begun(account, address));
    }

    private FormDrafts.@Nullable Listed begun(Account account, FormAddress address) {
        return drafts.newest(account, address).orElse(null);
    }

    private Filled left(
            Account account,
            CaseFile file,
            EventType type,
            FormDrafts.Left left,
            FormAddress address,
            Locale locale,
            String below) {
        Sent values = Sent.with(left.fields());
        var around = around(account, address, file, locale, form(values, below));
        return new Filled(around, type, values, below, address, left.key(), true, left.savedAt(), null);
    }

    /** Records, and leads to the case; or shows the form again, with all that was typed and why it was not taken. */
    String recorded(
            Filled filled,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Supplier<Recorded> recording) {
        var terms = filled.around().terms();
        if (!isToRecord(filled)) {
            model.addAttribute(FORM, filled.page());
            return "record";
        }
        try {
            Recorded recorded = recording.get();
            drafts.recorded(filled.around().account(), filled.key());
            return "redirect:/cases/" + recorded.caseId() + "?recorded=" + recorded.entryNo();
        } catch (FaultyRequest faulty) {
            return again(filled, request, response, model, Complaints.of(faulty, terms));
        } catch (Refused refused) {
            List<Integer> unseen = Amendable.unseen(refused);
            return unseen.isEmpty()
                    ? again(filled, request, response, model, Complaints.of(refused, filled.below(), terms))
                    : overtaken(filled, unseen, request, response, model);
        } catch (RuntimeException e) {
            return again(filled, response, model, Trouble.of(e));
        }
    }

    /** Shows a correction again, with what amended the entry while it was typed; sent once more, it has been seen. */
    private String overtaken(
            Filled filled,
            List<Integer> amendments,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        drafts.keep(filled.around().account(), filled.address(), filled.key(), request.getParameterMap());
        response.setStatus(Trouble.OVERTAKEN.status());
        var page = filled.shown(amendments).page(filled.key(), Complaints.none(), Trouble.OVERTAKEN, amendments);
        model.addAttribute(FORM, page);
        return "record";
    }

    /** Whether it was sent to be recorded, as against to be shown with more room. */
    static boolean isToRecord(Filled filled) {
        return filled.sent().one("more").isEmpty();
    }

    /** What was refused is kept: whoever is called away before it is put right finds it again. */
    private String again(
            Filled filled,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Complaints complaints) {
        drafts.keep(filled.around().account(), filled.address(), filled.key(), request.getParameterMap());
        response.setStatus(422);
        model.addAttribute(FORM, filled.page(filled.key(), complaints, null, List.of()));
        return "record";
    }

    private static String again(Filled filled, HttpServletResponse response, Model model, Trouble trouble) {
        response.setStatus(trouble.status());
        UUID key = trouble == Trouble.REUSED ? UUID.randomUUID() : filled.key();
        model.addAttribute(FORM, filled.page(key, Complaints.none(), trouble, List.of()));
        return "record";
    }

    private static FormAddress address(HttpServletRequest request) {
        return FormAddress.of(request.getRequestURI())
                .orElseThrow(() -> Problems.notFound().found());
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

    private Surroundings around(Account account, FormAddress address, CaseFile file, Locale locale, Form form) {
        UUID caseId = address.caseId();
        return new Surroundings(
                account,
                () -> caseId == null ? null : person.of(account, caseId, file),
                LocalDate.now(clock),
                Terms.in(locale),
                file.entries(),
                forms,
                form);
    }

    /** The questions as they were asked then: a correction of an answer is no answer to another question. */
    private Form form(Sent values, String below) {
        String version = values.one(Drawing.under(below, "formVersion"));
        Form newest = asked(values.one(Drawing.under(below, FORM)));
        return version.matches("[0-9]{1,4}")
                ? forms.of(newest.code(), Integer.parseInt(version)).orElse(newest)
                : newest;
    }

    private Form asked(@Nullable String code) {
        return forms.all().stream()
                .map(Form::code)
                .filter(known -> known.value().equals(code))
                .findFirst()
                .or(() -> forms.all().stream().map(Form::code).findFirst())
                .flatMap(forms::newest)
                .orElseThrow();
    }
}
