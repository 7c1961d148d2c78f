package org.supporttimeline.api.pages.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.month.FilledForm;

/**
 * A month of the table beside the picture of the way.
 *
 * @param phase the stage at the end of the month, or today; null before the first
 * @param employed whether the person was employed on any day of it
 * @param onLeave whether on leave on any day of it
 * @param contacts how many, by lane
 * @param forms how many were filled
 * @param mean of the means of the forms, one decimal; empty without any
 */
public record WayMonth(
        YearMonth month,
        @Nullable SupportPhase phase,
        boolean employed,
        boolean onLeave,
        Map<Lane, Integer> contacts,
        int forms,
        String mean) {

    /** The most months that the table shows: as many as months are counted in one answer. */
    private static final int MOST = 120;

    /** All months of the way, the newest first. */
    public static List<WayMonth> of(Way way) {
        Map<YearMonth, Map<Lane, Integer>> contacts = new HashMap<>();
        way.touches()
                .forEach(touch -> contacts.computeIfAbsent(
                                YearMonth.from(touch.on()), month -> new EnumMap<>(Lane.class))
                        .merge(touch.lane(), 1, Integer::sum));
        Map<YearMonth, List<FilledForm>> forms = new HashMap<>();
        way.forms()
                .forEach(form -> forms.computeIfAbsent(YearMonth.from(form.on()), month -> new ArrayList<>())
                        .add(form));
        List<WayMonth> months = new ArrayList<>();
        YearMonth first = YearMonth.from(way.from());
        for (YearMonth month = YearMonth.from(way.today());
                !month.isBefore(first) && months.size() < MOST;
                month = month.minusMonths(1)) {
            List<FilledForm> filled = forms.getOrDefault(month, List.of());
            months.add(new WayMonth(
                    month,
                    phase(way, month),
                    any(way.jobs(), month),
                    any(way.leaves(), month),
                    contacts.getOrDefault(month, Map.of()),
                    filled.size(),
                    Means.shown(Means.of(filled))));
        }
        return months;
    }

    /** How many contacts of a lane. */
    public int contacts(Lane lane) {
        return contacts.getOrDefault(lane, 0);
    }

    private static @Nullable SupportPhase phase(Way way, YearMonth month) {
        return way.stages().reversed().stream()
                .filter(stage -> !stage.from().isAfter(month.atEndOfMonth()))
                .findFirst()
                .map(Way.Stage::phase)
                .orElse(null);
    }

    private static boolean any(List<Way.Stretch> stretches, YearMonth month) {
        return stretches.stream().anyMatch(days -> touches(days, month));
    }

    private static boolean touches(Way.Stretch days, YearMonth month) {
        LocalDate until = days.until();
        return !days.from().isAfter(month.atEndOfMonth()) && (until == null || !until.isBefore(month.atDay(1)));
    }
}
