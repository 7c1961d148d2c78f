package org.supporttimeline.domain.risk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.AsOf;
import org.supporttimeline.domain.calendar.Deadline;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.EmploymentSpell.Leave;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** A case on a day as the rules look at it. What several of them ask for is worked out once. */
final class Sight {

    private final AsOf asOf;
    private @Nullable List<Leave> leaves;
    private final IdentityHashMap<Submitted, Map<ItemCode, Integer>> fiveSteps = new IdentityHashMap<>();

    Sight(AsOf asOf) {
        this.asOf = asOf;
    }

    AsOf asOf() {
        return asOf;
    }

    CaseFile file() {
        return asOf.file();
    }

    LocalDate today() {
        return asOf.today();
    }

    Policy policy() {
        return asOf.policy();
    }

    /** Whether support runs: after the intake and before the case is closed. */
    boolean running() {
        return asOf.phase().filter(phase -> phase != SupportPhase.CLOSED).isPresent();
    }

    /** Whether the day is one of the last so many, today included. */
    boolean recent(LocalDate day, int days) {
        return !asOf.past(day.plusDays(days - 1L));
    }

    /** Whether a form filled for days until then still tells of the present. */
    boolean recent(LocalDate day) {
        return recent(day, policy().days(Setting.FORMS_RECENT));
    }

    /** The deadlines of these kinds. */
    Stream<Deadline> deadlines(DeadlineKind first, DeadlineKind... others) {
        return asOf.deadlines(EnumSet.of(first, others)).stream();
    }

    /** The kinds of form that were filled. */
    Set<FormCode> forms() {
        return asOf.filled().keySet();
    }

    /** The filled forms of one kind, in the order of their periods. */
    List<Submitted> filled(FormCode form) {
        return asOf.filled().getOrDefault(form, List.of());
    }

    /** The answers of a filled form on scales of five steps. */
    Map<ItemCode, Integer> fiveSteps(Submitted form) {
        return fiveSteps.computeIfAbsent(form, Usual::answers);
    }

    /** Whether one form follows the other without a long gap. */
    boolean follows(Submitted earlier, Submitted later) {
        return ChronoUnit.DAYS.between(earlier.to(), later.from()) <= policy().days(Setting.FORMS_RECENT);
    }

    /** Whether the person was on leave on any of these days, as known today. */
    boolean onLeave(LocalDate from, LocalDate to) {
        return leaves().stream()
                .anyMatch(leave -> !leave.from().isAfter(to)
                        && (leave.until() == null || !leave.until().isBefore(from)));
    }

    private List<Leave> leaves() {
        if (leaves == null) {
            leaves = file().employments().spells().stream()
                    .flatMap(spell -> spell.leaves().stream())
                    .filter(leave -> asOf.reached(leave.from()))
                    .toList();
        }
        return leaves;
    }
}
