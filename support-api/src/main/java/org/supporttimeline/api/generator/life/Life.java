package org.supporttimeline.api.generator.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Collection;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.Theme;

/** One case in the making: chance, days, words, and what the chapters leave for each other. */
final class Life {

    private static final MonthDay YEAR_ENDS = MonthDay.of(12, 29);
    private static final MonthDay YEAR_BEGINS = MonthDay.of(1, 3);

    final Persona who;
    final Words words;
    final Agenda agenda = new Agenda();
    final boolean daily;

    /** How the person is, on the scale of the forms; drifts from week to week. */
    double condition;

    int plans;
    boolean changedJob;

    @Nullable
    LocalDate onLeaveUntil;

    @Nullable
    Ref reportConsent;

    @Nullable
    LocalDate firstContract;

    private final SplittableRandom random;

    Life(Persona who, SplittableRandom random, Phrases phrases, Function<String, Confidential> seal, boolean daily) {
        this.who = who;
        this.random = random;
        this.words = new Words(phrases, random, seal);
        this.daily = daily;
        this.condition = 3.4 + random.nextDouble();
    }

    SplittableRandom random() {
        return random;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number between two, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One to three themes. */
    SortedSet<Theme> themes() {
        Theme[] all = Theme.values();
        SortedSet<Theme> some = new TreeSet<>();
        for (int i = between(1, 3); i > 0; i--) {
            some.add(all[random.nextInt(all.length)]);
        }
        return some;
    }

    StaffId staff() {
        return who.staff().id();
    }

    /** The day, or the next on which the office is open. */
    static LocalDate open(LocalDate day) {
        LocalDate open = day;
        while (open.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || isNewYear(MonthDay.from(open))) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static boolean isNewYear(MonthDay day) {
        return !day.isBefore(YEAR_ENDS) || !day.isAfter(YEAR_BEGINS);
    }

    /** A day in the hours in which people write. */
    LocalDateTime at(LocalDate day) {
        return day.atTime(15, 30).plusSeconds(between(0, 3 * 3600)).plusNanos(between(0, 999_999) * 1_000L);
    }

    /** The same day mostly, some days later now and then, weeks later rarely. */
    LocalDateTime soon(LocalDate day) {
        double fate = random.nextDouble();
        int days = fate < 0.88 ? 0 : fate < 0.97 ? between(1, 6) : fate < 0.995 ? between(7, 25) : between(26, 60);
        return at(days == 0 ? day : open(day.plusDays(days)));
    }

    Ref byStaff(LocalDateTime at, Supplier<? extends SupportEvent> what, Ref... after) {
        return agenda.record(at, who.staff(), what, after);
    }

    Ref byManager(LocalDateTime at, Supplier<? extends SupportEvent> what, Ref... after) {
        return agenda.record(at, who.manager(), what, after);
    }

    /** Goes on planning at the beginning of a day. */
    void then(LocalDate day, Runnable plan) {
        agenda.then(day.atStartOfDay(), plan);
    }

    static SortedSet<Integer> numbers(Collection<Ref> refs) {
        SortedSet<Integer> numbers = new TreeSet<>();
        refs.forEach(ref -> numbers.add(ref.no()));
        return numbers;
    }

    @SafeVarargs
    static <E extends Comparable<E>> SortedSet<E> set(E... of) {
        SortedSet<E> set = new TreeSet<>();
        for (E one : of) {
            set.add(one);
        }
        return set;
    }

    static Ref[] allOf(Collection<Ref> refs, Ref... more) {
        return Stream.concat(refs.stream(), Stream.of(more)).toArray(Ref[]::new);
    }
}
