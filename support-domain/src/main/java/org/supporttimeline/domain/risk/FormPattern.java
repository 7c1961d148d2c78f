package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.FormCode;

/**
 * Something that filled forms of one kind show, one after the other, up to the newest. The newest must be recent, and each
 * must follow the one before without a long gap.
 */
@FunctionalInterface
interface FormPattern {

    /** Whether it shows in the form at that place, together with those before it. */
    boolean shows(List<Submitted> forms, int at);

    /**
     * The forms that show it without a break until the newest.
     *
     * @param since the day on which it first showed
     */
    record Shown(List<Submitted> forms, LocalDate since) {

        Submitted newest() {
            return forms.getLast();
        }

        LocalDate newestDay() {
            return forms.stream()
                    .map(Submitted::on)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        SortedSet<Integer> entries() {
            return forms.stream().map(Submitted::entry).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * Looks for it in every kind of form.
     *
     * @param span how many forms, the newest included, it takes; with none it is not asked for
     */
    default Optional<Shown> in(Sight sight, int span) {
        return sight.forms().stream()
                .flatMap(form -> in(sight, form, span).stream())
                .findFirst();
    }

    private Optional<Shown> in(Sight sight, FormCode form, int span) {
        List<Submitted> forms = sight.filled(form);
        int last = forms.size() - 1;
        if (span < 1 || last < span - 1 || !sight.recent(forms.get(last).to()) || !holds(sight, forms, last, span)) {
            return Optional.empty();
        }
        int first = last;
        while (first - 1 >= span - 1 && holds(sight, forms, first - 1, span)) {
            first--;
        }
        return Optional.of(new Shown(
                forms.subList(first - span + 1, forms.size()), forms.get(first).on()));
    }

    private boolean holds(Sight sight, List<Submitted> forms, int at, int span) {
        for (int later = at; later > at - span + 1; later--) {
            if (!sight.follows(forms.get(later - 1), forms.get(later))) {
                return false;
            }
        }
        return shows(forms, at);
    }
}
