package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.EmploymentSpell.Leave;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.Condition;
import org.supporttimeline.domain.event.Employment.ConditionsChanged;
import org.supporttimeline.domain.event.Employment.ContractKind;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.EmploymentConfirmed;
import org.supporttimeline.domain.event.Employment.EmploymentEnded;
import org.supporttimeline.domain.event.Employment.EmploymentStarted;
import org.supporttimeline.domain.event.Employment.EndedBy;
import org.supporttimeline.domain.event.Employment.JobCoachKind;
import org.supporttimeline.domain.event.Employment.JobCoachSupport;
import org.supporttimeline.domain.event.Employment.LeaveKind;
import org.supporttimeline.domain.event.Employment.LeaveStarted;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.Employment.Opening;
import org.supporttimeline.domain.event.Employment.ReturnedToWork;
import org.supporttimeline.domain.event.Employment.Turn;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

/**
 * All that is known of the person's jobs. Beginnings and ends are kept apart, each in the order of its day, and paired when
 * read: so it does not matter which was recorded first. Confirmations are kept for good: the statistics of past years rest on
 * them.
 */
public record Employments(
        @Ja("就職") List<Start> starts,
        @Ja("離職") List<End> ends,
        @Ja("休職") List<LeaveStart> leaveStarts,
        @Ja("復職") List<Return> returns,
        @Ja("労働条件の変更") List<Change> changes,
        @Ja("ジョブコーチ支援") List<Coaching> coaching,
        @Ja("在籍の確認") List<Confirmation> confirmations) {

    static final Employments EMPTY =
            new Employments(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Employments {
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
        leaveStarts = List.copyOf(leaveStarts);
        returns = List.copyOf(returns);
        changes = List.copyOf(changes);
        coaching = List.copyOf(coaching);
        confirmations = List.copyOf(confirmations);
    }

    /** A first day at an employer. */
    public record Start(
            @Ja("雇用の開始日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("企業名") Confidential employer,
            @Ja("雇用の根拠") Basis basis,
            @Ja("求人の種類") Opening opening,
            @Ja("障害の開示") Disclosure disclosure,
            @Ja("契約の種類") @Nullable ContractKind contract,
            @Ja("契約の終了日") @Nullable LocalDate contractUntil,
            @Ja("週の所定労働時間（分）") int weeklyMinutes)
            implements Dated {}

    /** A last day at an employer. */
    public record End(
            @Ja("離職日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("離職の理由") SortedSet<LeavingReason> reasons,
            @Ja("どちらから") @Nullable EndedBy endedBy)
            implements Dated {
        public End {
            reasons = Sorted.set(reasons);
        }
    }

    /** A first day of leave. */
    public record LeaveStart(
            @Ja("休職の開始日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("休職の種類") LeaveKind kind,
            @Ja("休職の終了予定日") @Nullable LocalDate expectedUntil)
            implements Dated {}

    /** A first day back at work. */
    public record Return(
            @Ja("復職日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("週の所定労働時間（分）") @Nullable Integer weeklyMinutes) implements Dated {}

    /** Something about the job changed; a changed working time on return from leave is one as well. */
    public record Change(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("変わったこと") SortedSet<Condition> changed,
            @Ja("週の所定労働時間（分）") @Nullable Integer weeklyMinutes,
            @Ja("契約の終了日") @Nullable LocalDate contractUntil,
            @Ja("障害の開示") @Nullable Disclosure disclosure)
            implements Dated {
        public Change {
            changed = Sorted.set(changed);
        }
    }

    /** A job coach began or ended. */
    public record Coaching(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("開始・終了") Turn turn,
            @Ja("ジョブコーチの種類") JobCoachKind kind) implements Dated {}

    /** Someone confirmed on a day whether the person was employed as of a day. */
    public record Confirmation(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("いつの時点で") LocalDate asOf,
            @Ja("在籍") boolean employed,
            @Ja("誰に確認したか") Party by,
            @Ja("方法") ContactChannel channel)
            implements Dated {}

    /** Every employment in the order of its first day, with its leaves and changes. */
    public List<EmploymentSpell> spells() {
        List<EmploymentSpell> spells = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            LocalDate nextStart = i + 1 < starts.size() ? starts.get(i + 1).on() : null;
            while (next < ends.size() && ends.get(next).on().isBefore(start.on())) {
                next++;
            }
            End end = null;
            if (next < ends.size() && (nextStart == null || !ends.get(next).on().isAfter(nextStart))) {
                end = ends.get(next++);
            }
            LocalDate until = end != null ? end.on() : nextStart != null ? nextStart.minusDays(1) : null;
            spells.add(new EmploymentSpell(
                    start, end, until, leaves(start.on(), until), ByDay.between(changes, start.on(), until)));
        }
        return List.copyOf(spells);
    }

    private List<Leave> leaves(LocalDate from, @Nullable LocalDate until) {
        List<LeaveStart> begun = ByDay.between(leaveStarts, from, until);
        List<Leave> leaves = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            LeaveStart leave = begun.get(i);
            LocalDate before = i + 1 < begun.size() ? begun.get(i + 1).on() : null;
            Optional<Return> returned = returns.stream()
                    .filter(back -> back.on().isAfter(leave.on()))
                    .filter(back -> before == null || !back.on().isAfter(before))
                    .filter(back -> until == null || !back.on().isAfter(until))
                    .findFirst();
            LocalDate last =
                    returned.map(back -> back.on().minusDays(1)).orElse(before == null ? until : before.minusDays(1));
            leaves.add(new Leave(
                    leave.entry(),
                    leave.on(),
                    last,
                    leave.kind(),
                    leave.expectedUntil(),
                    returned.map(Return::entry).orElse(null)));
        }
        return leaves;
    }

    /** The employment on a day; of two that touch on one day the later. */
    public Optional<EmploymentSpell> on(LocalDate day) {
        return spells().reversed().stream().filter(spell -> spell.covers(day)).findFirst();
    }

    /** The newest employment, running or not. */
    public Optional<EmploymentSpell> latest() {
        List<EmploymentSpell> spells = spells();
        return spells.isEmpty() ? Optional.empty() : Optional.of(spells.getLast());
    }

    /**
     * The employments grouped into runs that count as continuous: a job change for better conditions that began within the
     * grace after the last day of the job before it, a limited number of times (MHLW Q&A of 2018-12-17). How months are
     * counted and how many changes are permitted are dated settings, so they come from outside.
     *
     * @param graceUntil for the last day of a job the last day on which another continues it
     */
    public List<EmploymentRun> runs(UnaryOperator<LocalDate> graceUntil, int permittedChanges) {
        return Spell.runs(spells(), graceUntil, permittedChanges).stream()
                .map(EmploymentRun::new)
                .toList();
    }

    /** Whether support by a job coach of that kind runs on a day. */
    public boolean coached(JobCoachKind kind, LocalDate day) {
        return ByDay.lastOn(
                        coaching.stream().filter(turn -> turn.kind() == kind).toList(), day)
                .filter(turn -> turn.turn() == Turn.BEGAN)
                .isPresent();
    }

    /** The latest word on whether the person was employed, as of a day or before it. */
    public Optional<Confirmation> confirmedAsOf(LocalDate day) {
        return confirmations.stream()
                .filter(word -> !word.asOf().isAfter(day))
                .max(Comparator.comparing(Confirmation::asOf)
                        .thenComparing(Confirmation::on)
                        .thenComparingInt(Confirmation::entry));
    }

    Employments with(int entry, EmploymentStarted fact) {
        Start start = new Start(
                fact.on(),
                entry,
                fact.employer(),
                fact.basis(),
                fact.opening(),
                fact.disclosure(),
                fact.contract(),
                fact.contractUntil(),
                fact.weeklyMinutes());
        return new Employments(
                ByDay.insert(starts, start), ends, leaveStarts, returns, changes, coaching, confirmations);
    }

    Employments with(int entry, EmploymentEnded fact) {
        End end = new End(fact.on(), entry, fact.reasons(), fact.endedBy());
        return new Employments(starts, ByDay.insert(ends, end), leaveStarts, returns, changes, coaching, confirmations);
    }

    Employments with(int entry, LeaveStarted fact) {
        LeaveStart leave = new LeaveStart(fact.on(), entry, fact.kind(), fact.expectedUntil());
        return new Employments(
                starts, ends, ByDay.insert(leaveStarts, leave), returns, changes, coaching, confirmations);
    }

    Employments with(int entry, ReturnedToWork fact) {
        Return back = new Return(fact.on(), entry, fact.weeklyMinutes());
        List<Change> changed = changes;
        if (fact.weeklyMinutes() != null) {
            SortedSet<Condition> hours = Sorted.set(List.of(Condition.HOURS));
            changed = ByDay.insert(changes, new Change(fact.on(), entry, hours, fact.weeklyMinutes(), null, null));
        }
        return new Employments(
                starts, ends, leaveStarts, ByDay.insert(returns, back), changed, coaching, confirmations);
    }

    Employments with(int entry, ConditionsChanged fact) {
        Change change = new Change(
                fact.on(), entry, fact.changed(), fact.weeklyMinutes(), fact.contractUntil(), fact.disclosure());
        return new Employments(
                starts, ends, leaveStarts, returns, ByDay.insert(changes, change), coaching, confirmations);
    }

    Employments with(int entry, JobCoachSupport fact) {
        Coaching turn = new Coaching(fact.on(), entry, fact.turn(), fact.kind());
        return new Employments(
                starts, ends, leaveStarts, returns, changes, ByDay.insert(coaching, turn), confirmations);
    }

    Employments with(int entry, EmploymentConfirmed fact) {
        LocalDate asOf = fact.asOf() == null ? fact.on() : fact.asOf();
        Confirmation word =
                new Confirmation(fact.on(), entry, asOf, fact.employed(), fact.confirmedBy(), fact.channel());
        return new Employments(
                starts, ends, leaveStarts, returns, changes, coaching, ByDay.insert(confirmations, word));
    }
}
