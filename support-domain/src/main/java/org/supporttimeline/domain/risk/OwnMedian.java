package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.BASELINE_FORMS;
import static org.supporttimeline.domain.calendar.Setting.BASELINE_FORMS_MIN;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;

/** The median of somebody's own earlier forms, by which people are compared with themselves and with nobody else. */
public final class OwnMedian {

    private OwnMedian() {}

    /**
     * The median of the forms before one.
     *
     * @param forms in the order of their periods
     * @param before the place of the form that is looked at
     * @param value what is read from a form, in even parts so that the mean of two is whole; empty where it says nothing
     * @param policy says how many forms are looked back on, and how many tell it at least
     * @return empty when too few forms tell it
     */
    public static OptionalInt of(
            List<Submitted> forms, int before, Function<Submitted, OptionalInt> value, Policy policy) {
        int[] sorted = forms.subList(Math.max(0, before - policy.times(BASELINE_FORMS)), before).stream()
                .map(value)
                .flatMapToInt(OptionalInt::stream)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0 || sorted.length < policy.times(BASELINE_FORMS_MIN)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
