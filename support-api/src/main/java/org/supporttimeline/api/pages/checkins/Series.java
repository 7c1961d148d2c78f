package org.supporttimeline.api.pages.checkins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.risk.MissedForms;

/**
 * The filled forms of one kind over some months, and what happened around them.
 *
 * @param all those that the case file keeps, in the order of their periods: what is usual is told from them
 * @param shownFrom place of the first of them that is shown
 * @param missed days for which a form was agreed and did not come
 * @param events what changed in the job, numbered from 1 in the order of their days
 * @param leaves days of leave within the time that is shown
 */
record Series(
        LocalDate from,
        LocalDate today,
        List<Submitted> all,
        int shownFrom,
        List<MissedForms.Period> missed,
        List<Event> events,
        List<Leave> leaves,
        Policy policy) {

    Series {
        all = List.copyOf(all);
        missed = List.copyOf(missed);
        events = List.copyOf(events);
        leaves = List.copyOf(leaves);
    }

    /** Something that changed in the job. */
    record Event(int no, LocalDate on, int entry, String text) {}

    /** Days of leave; without a last day while it lasts. */
    record Leave(LocalDate from, @Nullable LocalDate until) {}

    private record Change(LocalDate on, int entry, String text) {}

    static Series of(CaseFile file, FormCode form, int months, LocalDate today, Policies policies, Terms terms) {
        LocalDate earliest = today.minusMonths(months);
        List<Submitted> all = file.checkIns().filledBy(today).getOrDefault(form, List.of());
        int first = 0;
        while (first < all.size() && all.get(first).to().isBefore(earliest)) {
            first++;
        }
        List<MissedForms.Period> missed = MissedForms.of(file, form, today, policies).stream()
                .filter(period -> !period.to().isBefore(earliest))
                .toList();
        LocalDate from = Stream.concat(
                        all.stream().skip(first).map(Submitted::from),
                        missed.stream().map(MissedForms.Period::from))
                .min(Comparator.naturalOrder())
                .orElse(today);
        return new Series(
                from,
                today,
                all,
                first,
                missed,
                events(file, from, today, terms),
                file.employments().spells().stream()
                        .flatMap(spell -> spell.leaves().stream())
                        .filter(leave -> !leave.from().isAfter(today)
                                && (leave.until() == null || !leave.until().isBefore(from)))
                        .map(leave -> new Leave(leave.from(), leave.until()))
                        .toList(),
                policies.on(today));
    }

    /** The forms that are shown. */
    List<Submitted> filled() {
        return all.subList(shownFrom, all.size());
    }

    public boolean isEmpty() {
        return filled().isEmpty() && missed.isEmpty();
    }

    private static List<Event> events(CaseFile file, LocalDate from, LocalDate today, Terms terms) {
        List<Change> changes = new ArrayList<>();
        for (EmploymentSpell spell : file.employments().spells()) {
            changes.add(new Change(spell.from(), spell.entry(), terms.of("就職", "Employment began")));
            if (spell.end() != null) {
                changes.add(new Change(spell.end().on(), spell.end().entry(), terms.of("離職", "Employment ended")));
            }
            spell.leaves()
                    .forEach(leave -> changes.add(new Change(
                            leave.from(), leave.entry(), terms.of("休職: ", "Leave: ") + terms.of(leave.kind()))));
            spell.changes()
                    .forEach(change -> changes.add(new Change(
                            change.on(),
                            change.entry(),
                            terms.of("条件の変更: ", "Conditions changed: ")
                                    + String.join(
                                            terms.of("、", ", "),
                                            change.changed().stream()
                                                    .map(terms::of)
                                                    .toList()))));
        }
        file.accommodations()
                .agreed()
                .forEach(one -> changes.add(new Change(
                        one.from(), one.entry(), terms.of("配慮: ", "Accommodation: ") + terms.of(one.kind()))));
        List<Change> shown = changes.stream()
                .filter(change -> !change.on().isBefore(from) && !change.on().isAfter(today))
                .sorted(Comparator.comparing(Change::on).thenComparingInt(Change::entry))
                .toList();
        List<Event> events = new ArrayList<>();
        for (Change change : shown) {
            events.add(new Event(events.size() + 1, change.on(), change.entry(), change.text()));
        }
        return events;
    }
}
