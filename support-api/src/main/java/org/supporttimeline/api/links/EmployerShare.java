package org.supporttimeline.api.links;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.CheckIns.Arrangement;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.Consents.Given;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;

/**
 * What was agreed that an employer's contact sees of the person's reports. Answers only: words of the person's own are never among
 * it, and nothing that is computed from the record is.
 *
 * @param consent the entry of the consent on which it rests
 * @param employment the entry that began the employment
 * @param contact for whom, by role
 * @param items which answers
 * @param from of reports from this day on
 * @param to until this day
 */
public record EmployerShare(
        int consent, int employment, Role contact, SortedSet<ItemCode> items, LocalDate from, LocalDate to) {

    public EmployerShare {
        items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
    }

    /**
     * Whether all that it rests on holds on a day: the consent in force and the right one, the same employment, a disability that
     * this employer knows of, and an arrangement to share the form with it. Anything else: closed.
     */
    boolean holds(CaseFile file, FormCode form, LocalDate day) {
        return consents(file, day).stream().anyMatch(given -> given.entry() == consent)
                && employment(file, day).contains(employment)
                && isShared(file, form, day);
    }

    /** The consents in force on a day to share check-ins with the employer. */
    public static List<Given> consents(CaseFile file, LocalDate day) {
        return file.consents().inForceOn(day).stream()
                .filter(given -> given.recipient() == Recipient.EMPLOYER)
                .filter(given -> given.purpose() == Purpose.CHECK_IN_SHARING)
                .filter(given -> given.scope().contains(Scope.CHECK_INS))
                .toList();
    }

    /** The entry of the employment of a day whose employer knows of the disability, if there is one. */
    public static List<Integer> employment(CaseFile file, LocalDate day) {
        return file.employments()
                .on(day)
                .filter(spell -> spell.disclosureOn(day) == Disclosure.OPEN)
                .map(spell -> List.of(spell.entry()))
                .orElse(List.of());
    }

    /** Whether it was arranged that the employer sees the form. */
    public static boolean isShared(CaseFile file, FormCode form, LocalDate day) {
        return file.checkIns()
                .arrangedOn(form, day)
                .filter(arranged -> arranged.sharedWith().contains(Party.EMPLOYER))
                .isPresent();
    }

    /**
     * From which day on all that sharing rests on has held: the consent, the arrangement and the open disclosure. Somebody who agrees
     * agrees to what comes; what was written before was written for other eyes. Empty when one of them does not hold.
     */
    public static Optional<LocalDate> since(CaseFile file, int consent, FormCode form, LocalDate day) {
        List<LocalDate> days = Stream.of(
                        consents(file, day).stream()
                                .filter(given -> given.entry() == consent)
                                .map(Given::on)
                                .findFirst(),
                        file.checkIns().arrangedOn(form, day).map(Arrangement::from),
                        file.employments().on(day).flatMap(spell -> spell.openSince(day)))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        return days.size() == 3 ? Optional.of(days.getLast()) : Optional.empty();
    }

    /** The reports of the agreed days, none of them begun before it was agreed, the newest first. */
    List<Submitted> reports(CaseFile file, FormCode form, LocalDate day) {
        LocalDate since = since(file, consent, form, day).orElse(LocalDate.MAX);
        return file.checkIns().filledBy(day).getOrDefault(form, List.of()).reversed().stream()
                .filter(report ->
                        !report.from().isBefore(from) && !report.from().isBefore(since))
                .filter(report -> !report.to().isAfter(to))
                .toList();
    }
}
