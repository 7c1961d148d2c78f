package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.CheckIn.CheckInArranged;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.Party;

/**
 * The forms that are agreed, the filled ones of the window with their answers, and, for good, which days are filled by
 * which form: a period must not be filled twice, however old it is.
 */
public record CheckIns(
        @Ja("記録の取り決め") List<Arrangement> arrangements,
        @Ja("提出された記録") List<Submitted> submitted,
        @Ja("提出済みの期間") List<Filled> filled) {

    static final CheckIns EMPTY = new CheckIns(List.of(), List.of(), List.of());

    private static final Comparator<Filled> BY_FORM =
            Comparator.comparing(Filled::form).thenComparing(Filled::from);

    public CheckIns {
        arrangements = Frozen.of(arrangements);
        submitted = Frozen.of(submitted);
        filled = List.copyOf(filled);
    }

    /** A form is to be filled at a cadence from a day on. */
    public record Arrangement(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("フォーム") FormCode form,
            @Ja("頻度") Cadence cadence,
            @Ja("いつから") LocalDate from,
            @Ja("いつまで") @Nullable LocalDate until,
            @Ja("共有先") SortedSet<Party> sharedWith)
            implements Dated {
        public Arrangement {
            sharedWith = Sorted.set(sharedWith);
        }
    }

    /** One filled form: its answers, which of its text items were written in (not the words), which signs were ticked. */
    public record Submitted(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("フォーム") FormCode form,
            @Ja("フォームの版") int formVersion,
            @Ja("いつから") LocalDate from,
            @Ja("まで") LocalDate to,
            @Ja("回答") SortedMap<ItemCode, Integer> answers,
            @Ja("自由記述のある項目") SortedSet<ItemCode> texts,
            @Ja("サインの一覧の記録の番号") @Nullable Integer signList,
            @Ja("当てはまったサイン") SortedSet<Integer> signs,
            @Ja("入力した人") EnteredBy enteredBy)
            implements Dated {
        public Submitted {
            answers = Sorted.map(answers);
            texts = Sorted.set(texts);
            signs = Sorted.set(signs);
        }

        private boolean precedes(Submitted other) {
            int days = from.compareTo(other.from);
            return days < 0 || (days == 0 && entry < other.entry);
        }
    }

    /** Days without a gap that are filled by a form, first and last included. */
    public record Filled(
            @Ja("フォーム") FormCode form,
            @Ja("いつから") LocalDate from,
            @Ja("まで") LocalDate to) {}

    /** The arrangement of a form that holds on a day: the last one made whose days have begun, unless they are over. */
    public Optional<Arrangement> arrangedOn(FormCode form, LocalDate day) {
        List<Arrangement> begun = arrangements.stream()
                .filter(one -> one.form().equals(form) && !day.isBefore(one.from()))
                .toList();
        return ByDay.lastOn(begun, day).filter(one -> one.until() == null || !day.isAfter(one.until()));
    }

    /** The forms that were ever arranged. */
    public List<FormCode> forms() {
        return arrangements.stream().map(Arrangement::form).distinct().sorted().toList();
    }

    /** The forms of the window that had been filled by a day, by kind, in the order of their periods; later ones are left out. */
    public SortedMap<FormCode, List<Submitted>> filledBy(LocalDate day) {
        Map<FormCode, List<Submitted>> byForm = new HashMap<>();
        for (Submitted one : submitted) {
            List<Submitted> forms = byForm.computeIfAbsent(one.form(), form -> new ArrayList<>());
            if (!one.on().isAfter(day)) {
                int at = forms.size();
                while (at > 0 && one.precedes(forms.get(at - 1))) {
                    at--;
                }
                forms.add(at, one);
            }
        }
        return new TreeMap<>(byForm);
    }

    /** Whether any of these days is filled by the form already. */
    public boolean overlaps(FormCode form, LocalDate from, LocalDate to) {
        return filled.stream()
                .anyMatch(days -> days.form().equals(form)
                        && !days.from().isAfter(to)
                        && !days.to().isBefore(from));
    }

    /** Whether the form has been filled for a day. */
    public boolean covers(FormCode form, LocalDate day) {
        return overlaps(form, day, day);
    }

    CheckIns with(int entry, CheckInArranged fact) {
        Arrangement arrangement = new Arrangement(
                fact.on(), entry, fact.form(), fact.cadence(), fact.from(), fact.until(), fact.sharedWith());
        return new CheckIns(ByDay.insert(arrangements, arrangement), submitted, filled);
    }

    CheckIns with(int entry, CheckInSubmitted fact) {
        Submitted one = new Submitted(
                fact.on(),
                entry,
                fact.form(),
                fact.formVersion(),
                fact.periodFrom(),
                fact.periodTo(),
                fact.answers(),
                Sorted.set(fact.texts().keySet()),
                fact.signList(),
                fact.signs(),
                fact.enteredBy());
        return new CheckIns(
                arrangements,
                ByDay.insert(submitted, one),
                joined(new Filled(fact.form(), fact.periodFrom(), fact.periodTo())));
    }

    /** Puts days in their place, grown together with the neighbours that they touch. Nearly always that is the end. */
    private List<Filled> joined(Filled days) {
        int after = filled.size();
        while (after > 0 && BY_FORM.compare(filled.get(after - 1), days) > 0) {
            after--;
        }
        int before = after;
        Filled grown = days;
        while (before > 0 && touches(filled.get(before - 1), grown)) {
            grown = together(filled.get(--before), grown);
        }
        while (after < filled.size() && touches(grown, filled.get(after))) {
            grown = together(grown, filled.get(after++));
        }
        Filled[] all = filled.toArray(new Filled[filled.size() + 1]);
        System.arraycopy(all, after, all, before + 1, filled.size() - after);
        all[before] = grown;
        return List.of(Arrays.copyOf(all, before + 1 + filled.size() - after));
    }

    private static boolean touches(Filled earlier, Filled later) {
        return earlier.form().equals(later.form())
                && !later.from().isAfter(earlier.to().plusDays(1));
    }

    private static Filled together(Filled earlier, Filled later) {
        return new Filled(earlier.form(), earlier.from(), max(earlier.to(), later.to()));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    CheckIns since(LocalDate day) {
        List<Submitted> kept = ByDay.since(submitted, day);
        return kept.size() == submitted.size() ? this : new CheckIns(arrangements, kept, filled);
    }
}
