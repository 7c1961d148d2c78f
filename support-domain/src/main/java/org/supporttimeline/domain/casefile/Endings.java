package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Phase.AfterSupport;
import org.supporttimeline.domain.event.Phase.ExitEvaluated;
import org.supporttimeline.domain.event.Phase.FollowUpArranged;
import org.supporttimeline.domain.event.Phase.HandoverShared;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.AgencyKind;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** What prepares the end of support: looking back, sharing what remains, what is arranged for afterwards. */
public record Endings(
        @Ja("終了時の評価") List<Evaluation> evaluations,
        @Ja("引き継ぎ先との共有") List<Sharing> sharings,
        @Ja("フォローアップの取り決め") List<FollowUp> followUps) {

    static final Endings EMPTY = new Endings(List.of(), List.of(), List.of());

    public Endings {
        evaluations = List.copyOf(evaluations);
        sharings = List.copyOf(sharings);
        followUps = List.copyOf(followUps);
    }

    /** The results were looked back on, and it was judged whether support will still be needed. */
    public record Evaluation(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("本人と一緒に") boolean withClient,
            @Ja("今後の支援の要否") boolean supportNeeded,
            @Ja("助言した人") SortedSet<Party> advisedBy)
            implements Dated {
        public Evaluation {
            advisedBy = Sorted.set(advisedBy);
        }
    }

    /** The situation and the remaining issues were shared with whoever supports on. */
    public record Sharing(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("引き継ぎ先") Party receiver,
            @Ja("関係機関の種類") @Nullable AgencyKind agency,
            @Ja("同意の記録の番号") @Nullable Integer consent,
            @Ja("指針による") boolean underGuideline,
            @Ja("主な担当") @Nullable StaffId responsible)
            implements Dated {}

    /** What was arranged for the time after the end. */
    public record FollowUp(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("終了したサービス") AfterSupport after,
            @Ja("状況を確認する日") @Nullable LocalDate checkOn)
            implements Dated {}

    /** The arrangement for afterwards that holds on a day. */
    public Optional<FollowUp> followUpOn(LocalDate day) {
        return ByDay.lastOn(followUps, day);
    }

    Endings with(int entry, ExitEvaluated fact) {
        return new Endings(
                ByDay.insert(
                        evaluations,
                        new Evaluation(fact.on(), entry, fact.withClient(), fact.supportNeeded(), fact.advisedBy())),
                sharings,
                followUps);
    }

    Endings with(int entry, HandoverShared fact) {
        Sharing sharing = new Sharing(
                fact.on(),
                entry,
                fact.receiver(),
                fact.agency(),
                fact.consent(),
                fact.underGuideline(),
                fact.responsible());
        return new Endings(evaluations, ByDay.insert(sharings, sharing), followUps);
    }

    Endings with(int entry, FollowUpArranged fact) {
        FollowUp followUp = new FollowUp(fact.on(), entry, fact.after(), fact.checkOn());
        return new Endings(evaluations, sharings, ByDay.insert(followUps, followUp));
    }
}
