package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.VULNERABLE_AROUND_CHANGE;
import static org.supporttimeline.domain.calendar.Setting.VULNERABLE_FIRST_MONTHS;
import static org.supporttimeline.domain.calendar.Setting.VULNERABLE_FIRST_MONTHS_MENTAL;
import static org.supporttimeline.domain.calendar.Setting.VULNERABLE_LAST_MONTHS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.casefile.Employments.Change;
import org.supporttimeline.domain.casefile.PersonFile.Details;
import org.supporttimeline.domain.event.Employment.Condition;
import org.supporttimeline.domain.event.Vocabulary.Disability;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * R12: times at work in which people are known to need more attention. No risk and no level, a banner. A change that nobody
 * knew of beforehand opens its window on its day; the six-month point and the end of a contract are known and open it before.
 * Once retention support runs, the day from which it could be used stands for the six-month point.
 */
final class VulnerableWindow {

    private static final Set<Condition> CHANGES = EnumSet.of(
            Condition.SUPERIOR,
            Condition.PLACE,
            Condition.DUTIES,
            Condition.HOURS,
            Condition.MEDICINE,
            Condition.CONTRACT_RENEWED);

    private VulnerableWindow() {}

    static Finding judge(Sight sight) {
        Optional<EmploymentSpell> job = sight.file().employments().on(sight.today());
        return job.stream()
                .flatMap(spell -> Stream.of(
                                firstMonths(sight, spell).stream(),
                                changes(sight, spell),
                                returns(sight, spell),
                                contractEnd(sight, spell).stream(),
                                deadlines(sight, spell))
                        .flatMap(windows -> windows))
                .reduce(Holds::and)
                .map(Finding.class::cast)
                .orElseGet(() -> Quiet.of(
                        () -> new Words("特に気にかけたい時期ではありません。", "It is no time that deserves special attention.")));
    }

    private static Optional<Holds> firstMonths(Sight sight, EmploymentSpell job) {
        boolean mental = disabilities(sight).contains(Disability.MENTAL);
        int months = sight.policy().months(mental ? VULNERABLE_FIRST_MONTHS_MENTAL : VULNERABLE_FIRST_MONTHS);
        return months == 0
                ? Optional.empty()
                : window(
                        sight,
                        job.from(),
                        sight.asOf().lastDay(job.from(), months),
                        List.of(job.entry()),
                        () -> new Words(
                                "就職後%dか月以内です".formatted(months), "The first %d months of the job".formatted(months)));
    }

    private static SortedSet<Disability> disabilities(Sight sight) {
        return sight.asOf().known(sight.file().person().details()).reversed().stream()
                .map(Details::disabilities)
                .filter(kinds -> !kinds.isEmpty())
                .findFirst()
                .orElseGet(TreeSet::new);
    }

    private static Stream<Holds> changes(Sight sight, EmploymentSpell job) {
        return sight.asOf().known(job.changes()).stream()
                .filter(change -> change.changed().stream().anyMatch(CHANGES::contains))
                .flatMap(change -> change(sight, change).stream());
    }

    private static Optional<Holds> change(Sight sight, Change change) {
        return window(
                sight,
                change.on(),
                change.on().plusDays(around(sight)),
                List.of(change.entry()),
                () -> new Words(
                        "%sに職場の条件などが変わりました".formatted(Words.ja(change.on())),
                        "Something about the job changed on %s".formatted(change.on())));
    }

    private static Stream<Holds> returns(Sight sight, EmploymentSpell job) {
        return job.leaves().stream()
                .filter(leave -> leave.returned() != null && leave.until() != null)
                .flatMap(leave -> {
                    LocalDate back = Objects.requireNonNull(leave.until()).plusDays(1);
                    return window(
                            sight,
                            back,
                            back.plusDays(around(sight)),
                            List.of(Objects.requireNonNull(leave.returned())),
                            () -> new Words(
                                    "%sに復職しました".formatted(Words.ja(back)), "Back at work since %s".formatted(back)))
                            .stream();
                });
    }

    private static Optional<Holds> contractEnd(Sight sight, EmploymentSpell job) {
        return job.contractUntilOn(sight.today())
                .flatMap(end -> window(
                        sight,
                        end.minusDays(around(sight)),
                        end.plusDays(around(sight)),
                        List.of(job.entry()),
                        () -> new Words(
                                "契約の更新時期です（%s）".formatted(Words.ja(end)), "The contract ends on %s".formatted(end))));
    }

    private static Stream<Holds> deadlines(Sight sight, EmploymentSpell job) {
        List<Deadline> end = sight.deadlines(DeadlineKind.RETENTION_MAX_END).toList();
        Stream<LocalDate> sixMonths = Stream.concat(
                sight.deadlines(DeadlineKind.SIX_MONTH_POINT).map(Deadline::dueOn),
                end.stream().map(Deadline::from));
        return Stream.concat(
                sixMonths.flatMap(point -> sixMonths(sight, job, point).stream()),
                end.stream().flatMap(last -> lastMonths(sight, last).stream()));
    }

    private static Optional<Holds> sixMonths(Sight sight, EmploymentSpell job, LocalDate point) {
        return window(
                sight,
                point.minusDays(around(sight)),
                point.plusDays(around(sight)),
                List.of(job.entry()),
                () -> new Words(
                        "就職後6か月の節目です（%s）".formatted(Words.ja(point)), "The six-month point is %s".formatted(point)));
    }

    private static Optional<Holds> lastMonths(Sight sight, Deadline end) {
        int months = sight.policy().months(VULNERABLE_LAST_MONTHS);
        return months == 0
                ? Optional.empty()
                : window(
                        sight,
                        end.dueOn().plusDays(1).minusMonths(months),
                        end.dueOn(),
                        end.entries(),
                        () -> new Words(
                                "支援の終了まで%dか月以内です".formatted(months),
                                "The last %d months of support".formatted(months)));
    }

    private static Optional<Holds> window(
            Sight sight, LocalDate from, LocalDate to, Collection<Integer> entries, Supplier<Words> what) {
        return sight.asOf().reached(from) && !sight.asOf().past(to)
                ? Optional.of(Holds.at(
                        null,
                        from,
                        from,
                        entries,
                        () -> new Words(
                                "%s（%sまで）。".formatted(what.get().ja(), Words.ja(to)),
                                "%s (until %s).".formatted(what.get().en(), to))))
                : Optional.empty();
    }

    private static int around(Sight sight) {
        return sight.policy().days(VULNERABLE_AROUND_CHANGE);
    }
}
