package org.supporttimeline.domain.risk;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static org.supporttimeline.domain.calendar.Setting.THEME_WEEKS;
import static org.supporttimeline.domain.calendar.Setting.THEME_WINDOW;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Terms;
import org.supporttimeline.domain.event.Vocabulary.Theme;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * R11: staff tagged the same theme in several of the last weeks (Monday to Sunday, the present one included), in whatever
 * kind of contact or stressor. No words are read. "Other" is no theme that repeats.
 */
final class RepeatedTheme {

    private RepeatedTheme() {}

    private record Tagged(LocalDate on, int entry, Set<Theme> themes) {}

    static Finding judge(Sight sight) {
        int window = sight.policy().weeks(THEME_WINDOW);
        LocalDate monday = sight.today().with(previousOrSame(MONDAY));
        LocalDate first = monday.minusWeeks(Math.max(0, window - 1));
        sight.asOf().reached(monday.plusWeeks(1));
        List<Tagged> tagged = Stream.concat(
                        sight.asOf().known(sight.file().contacts().notes()).stream()
                                .map(note -> new Tagged(note.on(), note.entry(), note.themes())),
                        sight.asOf().known(sight.file().outlook().stressors()).stream()
                                .map(one -> new Tagged(one.on(), one.entry(), one.themes())))
                .filter(one -> !one.on().isBefore(first) && !one.themes().isEmpty())
                .sorted(Comparator.comparing(Tagged::on).thenComparingInt(Tagged::entry))
                .toList();
        return Arrays.stream(Theme.values())
                .filter(theme -> theme != Theme.OTHER)
                .flatMap(theme -> repeated(sight, theme, tagged).stream())
                .reduce(Holds::and)
                .map(Finding.class::cast)
                .orElseGet(() -> Quiet.of(
                        tagged.stream().map(Tagged::entry).toList(),
                        () -> new Words(
                                "直近%d週に、%d週以上繰り返された話題はありません。"
                                        .formatted(window, sight.policy().weeks(THEME_WEEKS)),
                                "No theme came up in %d or more of the last %d weeks."
                                        .formatted(sight.policy().weeks(THEME_WEEKS), window))));
    }

    private static Optional<Holds> repeated(Sight sight, Theme theme, List<Tagged> tagged) {
        int wanted = sight.policy().weeks(THEME_WEEKS);
        Set<LocalDate> weeks = new HashSet<>();
        SortedSet<Integer> entries = new TreeSet<>();
        LocalDate since = null;
        LocalDate newest = null;
        for (Tagged one : tagged) {
            if (one.themes().contains(theme)) {
                weeks.add(one.on().with(previousOrSame(MONDAY)));
                entries.add(one.entry());
                newest = one.on();
                since = since == null && weeks.size() >= wanted ? one.on() : since;
            }
        }
        return wanted == 0 || since == null || newest == null
                ? Optional.empty()
                : Optional.of(Holds.at(Level.WATCH, since, newest, entries, words(sight, theme, weeks.size())));
    }

    private static Supplier<Words> words(Sight sight, Theme theme, int weeks) {
        int window = sight.policy().weeks(THEME_WINDOW);
        return () -> new Words(
                "直近%d週のうち%d週で、話題「%s」が記録されています。".formatted(window, weeks, Terms.ja(theme)),
                "The theme %s came up in %d of the last %d weeks.".formatted(theme, weeks, window));
    }
}
