package org.supporttimeline.api.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Setting;

/**
 * A deadline that came, went, or stands otherwise. What is due is every deadline that is not {@link DeadlineState#MET}.
 *
 * @param before how it stood; none when it came
 * @param after how it stands; none when it went
 */
public record DeadlineChange(
        DeadlineKind kind,
        String ja,
        String en,
        @Nullable DeadlineStanding before,
        @Nullable DeadlineStanding after) {

    /** How a deadline stands. */
    public record DeadlineStanding(
            LocalDate from,
            LocalDate dueOn,
            DeadlineState state,
            String stateJa,
            Deadline.Binding binding,
            SortedSet<Integer> entries,
            List<String> settings) {

        private static @Nullable DeadlineStanding of(@Nullable Deadline deadline) {
            return deadline == null
                    ? null
                    : new DeadlineStanding(
                            deadline.from(),
                            deadline.dueOn(),
                            deadline.state(),
                            deadline.state().ja(),
                            deadline.binding(),
                            deadline.entries(),
                            deadline.settings().stream().map(Setting::key).toList());
        }
    }

    /** By what a deadline is known again, the surest first; its kind is the same always. */
    private static final List<BiPredicate<Deadline, Deadline>> SAME = List.of(
            (one, other) -> one.dueOn().equals(other.dueOn()),
            (one, other) -> one.from().equals(other.from()),
            (one, other) -> !one.entries().isEmpty()
                    && !other.entries().isEmpty()
                    && one.entries().first().equals(other.entries().first()));

    /** What differs: what came or stands otherwise in the order of the deadlines after, then what went. */
    static List<DeadlineChange> between(List<Deadline> before, List<Deadline> after) {
        List<Deadline> known = new ArrayList<>(before);
        List<Deadline> left = new ArrayList<>();
        for (Deadline deadline : after) {
            if (!known.remove(deadline)) {
                left.add(deadline);
            }
        }
        List<@Nullable Deadline> earlier =
                new ArrayList<>(left.stream().map(deadline -> (Deadline) null).toList());
        for (BiPredicate<Deadline, Deadline> same : SAME) {
            for (int i = 0; i < left.size(); i++) {
                if (earlier.get(i) == null) {
                    earlier.set(i, take(known, left.get(i), same));
                }
            }
        }
        List<DeadlineChange> changes = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            changes.add(of(left.get(i), earlier.get(i), left.get(i)));
        }
        known.forEach(gone -> changes.add(of(gone, gone, null)));
        return List.copyOf(changes);
    }

    private static @Nullable Deadline take(
            List<Deadline> known, Deadline deadline, BiPredicate<Deadline, Deadline> same) {
        Stream<Deadline> fitting =
                known.stream().filter(one -> one.kind() == deadline.kind() && same.test(one, deadline));
        Deadline found = fitting.findFirst().orElse(null);
        if (found != null) {
            known.remove(found);
        }
        return found;
    }

    private static DeadlineChange of(Deadline named, @Nullable Deadline before, @Nullable Deadline after) {
        DeadlineKind kind = named.kind();
        return new DeadlineChange(kind, kind.ja(), kind.en(), DeadlineStanding.of(before), DeadlineStanding.of(after));
    }
}
