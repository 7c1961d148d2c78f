package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.FORM_DUE_AFTER;
import static org.supporttimeline.domain.calendar.Setting.FORM_SILENCE_WORKDAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CheckIns.Arrangement;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Vocabulary.Cadence;

/**
 * The periods for which a form was due by the day, filled or missed. A period follows the last filled one, so that a
 * person's own weeks stay as they are; periods that leave or holidays explain are left out.
 */
final class ExpectedForms {

    private static final int WEEK = 7;

    private ExpectedForms() {}

    /**
     * One period.
     *
     * @param arrangement the entry by which the form was agreed
     * @param filled the entry that fills it, or null when it was missed
     */
    record Period(
            LocalDate from,
            LocalDate to,
            int arrangement,
            @Nullable Integer filled) {

        boolean missed() {
            return filled == null;
        }

        Optional<Integer> filledBy() {
            return Optional.ofNullable(filled);
        }
    }

    /** The last periods of the arrangement that holds today: at least so many that were filled, if there are, and those after. */
    static List<Period> of(Sight sight, FormCode form, int last) {
        return sight.file()
                .checkIns()
                .arrangedOn(form, sight.today())
                .filter(arranged -> arranged.cadence() != Cadence.ONCE && arranged.cadence() != Cadence.AS_NEEDED)
                .map(arranged -> periods(sight, arranged, filled(sight, arranged), last))
                .orElse(List.of());
    }

    private static List<Submitted> filled(Sight sight, Arrangement arranged) {
        return sight.filled(arranged.form()).stream()
                .filter(form -> !form.to().isBefore(arranged.from()))
                .toList();
    }

    private static List<Period> periods(Sight sight, Arrangement arranged, List<Submitted> filled, int last) {
        List<Period> periods = new ArrayList<>();
        int next = Math.max(0, filled.size() - last);
        LocalDate from = next == 0 ? arranged.from() : filled.get(next).from();
        while (true) {
            LocalDate to = from.plusDays(arranged.cadence() == Cadence.DAILY ? 0 : WEEK - 1);
            if (next < filled.size() && !filled.get(next).from().isAfter(to)) {
                Submitted form = filled.get(next++);
                periods.add(new Period(form.from(), form.to(), arranged.entry(), form.entry()));
                from = following(arranged.cadence(), form.from(), form.to());
            } else if (sight.asOf().past(to.plusDays(sight.policy().days(FORM_DUE_AFTER)))) {
                if (!explained(sight, from, to)) {
                    periods.add(new Period(from, to, arranged.entry(), null));
                }
                from = following(arranged.cadence(), from, to);
            } else {
                return periods;
            }
        }
    }

    private static LocalDate following(Cadence cadence, LocalDate from, LocalDate to) {
        return switch (cadence) {
            case DAILY, SEVERAL_A_WEEK, WEEKLY -> to.plusDays(1);
            case FORTNIGHTLY -> from.plusWeeks(2);
            case MONTHLY -> from.plusMonths(1);
            case QUARTERLY -> from.plusMonths(3);
            case HALF_YEARLY -> from.plusMonths(6);
            case ONCE, AS_NEEDED -> throw new IllegalArgumentException("no form is due at the cadence " + cadence);
        };
    }

    private static boolean explained(Sight sight, LocalDate from, LocalDate to) {
        int days = sight.asOf().businessDays().between(from.minusDays(1), to);
        int wanted = from.equals(to) ? 1 : sight.policy().businessDays(FORM_SILENCE_WORKDAYS);
        return days < wanted || sight.onLeave(from, to);
    }
}
