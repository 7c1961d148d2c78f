package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.SIGNS_TIMES;
import static org.supporttimeline.domain.calendar.Setting.SIGNS_WINDOW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * R15: the person ticked the same sign of their own list several times within days. A weekly form can tick a sign once a
 * week, so in practice it takes daily reports, or both.
 */
final class PersonalSigns {

    private PersonalSigns() {}

    private record Sign(int list, int no) implements Comparable<Sign> {
        @Override
        public int compareTo(Sign other) {
            return Comparator.comparingInt(Sign::list)
                    .thenComparingInt(Sign::no)
                    .compare(this, other);
        }
    }

    static Finding judge(Sight sight) {
        int times = sight.policy().times(SIGNS_TIMES);
        int window = sight.policy().days(SIGNS_WINDOW);
        Map<Sign, List<Submitted>> ticked = new TreeMap<>();
        for (Submitted form : sight.asOf().known(sight.file().checkIns().submitted())) {
            Integer list = form.signList();
            if (list != null && !form.signs().isEmpty() && sight.recent(form.to(), window)) {
                form.signs()
                        .forEach(no -> ticked.computeIfAbsent(new Sign(list, no), sign -> new ArrayList<>())
                                .add(form));
            }
        }
        return ticked.entrySet().stream()
                .filter(sign -> times > 0 && sign.getValue().size() >= times)
                .map(sign -> holds(sign.getKey(), sign.getValue(), times, window))
                .reduce(Holds::and)
                .map(Finding.class::cast)
                .orElseGet(() -> Quiet.of(() -> new Words(
                        "直近%d日に、本人の注意サインが%d回以上ついたものはありません。".formatted(window, times),
                        "No personal sign was ticked %d times in the last %d days.".formatted(times, window))));
    }

    private static Holds holds(Sign sign, List<Submitted> forms, int times, int window) {
        return Holds.at(
                Level.CHECK,
                forms.get(times - 1).on(),
                forms.getLast().on(),
                forms.stream().map(Submitted::entry).toList(),
                () -> new Words(
                        "直近%d日に、本人の注意サイン%d番が%d回ありました。".formatted(window, sign.no(), forms.size()),
                        "In the last %d days sign %d of the person's own list was ticked %d times."
                                .formatted(window, sign.no(), forms.size())));
    }
}
