package org.supporttimeline.api.pages.links;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.links.Agreement;
import org.supporttimeline.api.links.EmployerShare;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Consents.Given;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.domain.form.Item;

/**
 * What an employer's link can be made of now.
 *
 * @param disclosed whether there is an employer today that knows of the disability
 * @param consents the entries of the consents in force, with until when they hold
 * @param forms those that are arranged to be shared, with what of them can be shown
 * @param contacts for whom, by role
 * @param from the first day of reports that is proposed
 */
record EmployerOffer(
        boolean disclosed,
        List<ConsentChoice> consents,
        List<Shareable> forms,
        Map<String, String> contacts,
        LocalDate from) {

    private static final int USUAL_WEEKS = 4;

    /** @param until the last day; null while there is none */
    record ConsentChoice(int entry, LocalDate on, @Nullable LocalDate until) {}

    /** @param items their titles by code */
    record Shareable(String code, String title, Map<String, String> items) {}

    static EmployerOffer of(CaseFile file, Forms forms, LocalDate today, Terms terms) {
        var contacts = new LinkedHashMap<String, String>();
        Agreement.CONTACTS.forEach(role -> contacts.put(role.name(), terms.of(role)));
        List<Form> shared = forms.all().stream()
                .map(Form::code)
                .distinct()
                .filter(code -> EmployerShare.isShared(file, code, today))
                .flatMap(code -> forms.newest(code).stream())
                .toList();
        return new EmployerOffer(
                !EmployerShare.employment(file, today).isEmpty(),
                EmployerShare.consents(file, today).stream()
                        .map(EmployerOffer::choice)
                        .toList(),
                shared.stream().map(form -> shareable(form, terms)).toList(),
                contacts,
                from(file, shared, today));
    }

    /** Some weeks back, but not before anything was agreed: earlier reports are not shown in any case. */
    private static LocalDate from(CaseFile file, List<Form> shared, LocalDate today) {
        LocalDate usual = today.minusWeeks(USUAL_WEEKS);
        return EmployerShare.consents(file, today).stream()
                .flatMap(given -> shared.stream()
                        .flatMap(form -> EmployerShare.since(file, given.entry(), form.code(), today).stream()))
                .min(Comparator.naturalOrder())
                .filter(usual::isBefore)
                .orElse(usual);
    }

    /** Whether all that is needed is there. */
    public boolean possible() {
        return disclosed && !consents.isEmpty() && !forms.isEmpty();
    }

    private static ConsentChoice choice(Given given) {
        return new ConsentChoice(given.entry(), given.on(), given.until());
    }

    private static Shareable shareable(Form form, Terms terms) {
        var items = new LinkedHashMap<String, String>();
        for (Item item : Agreement.shareable(form)) {
            items.put(
                    item.code().value(),
                    terms.of(item.question().ja(), item.question().en()));
        }
        return new Shareable(
                form.code().value(), terms.of(form.title().ja(), form.title().en()), items);
    }
}
