package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.Cadence;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Assessment, the individual support plan and its cycle, goals, the shared vision (アセスメント, 個別支援計画). */
@Ja("アセスメント・計画")
public sealed interface Planning extends Fact {

    /**
     * Strengths, challenges and the environment in which abilities come out best: the first of the four documents of a
     * plan. Made in an interview with the client.
     */
    @Ja("アセスメント")
    record AssessmentMade(
            @Ja("実施日") LocalDate on,
            @Ja("種類") AssessmentKind kind,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("本人との面接") boolean interviewHeld,
            @Ja("強み") @Nullable Confidential strengths,
            @Ja("課題") @Nullable Confidential challenges,
            @Ja("力を発揮できる環境") @Nullable Confidential enablingEnvironment,
            @Ja("対処方法") @Nullable Confidential coping,
            @Ja("自己理解") @Nullable Confidential selfUnderstanding,
            @Ja("領域別評価（1〜5）") SortedMap<AssessedArea, Integer> ratings)
            implements Planning {
        public AssessmentMade {
            ratings = Copies.map(ratings);
        }
    }

    /**
     * A draft of the individual support plan; consent is given to the draft. Plans are numbered within the case; a draft
     * with the number of an earlier one replaces it.
     */
    @Ja("個別支援計画の原案作成")
    record PlanDrafted(
            @Ja("作成日") LocalDate on,
            @Ja("計画番号") int planNo,
            @Ja("対象サービス") SupportService service,
            @Ja("計画期間の開始日") LocalDate from,
            @Ja("計画期間の終了日") LocalDate to,
            @Ja("長期目標") List<Goal> longGoals,
            @Ja("短期目標") List<Goal> shortGoals,
            @Ja("支援内容") List<PlannedSupport> supports,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("サービス管理責任者が作成") boolean byServiceManager)
            implements Planning {
        public PlanDrafted {
            longGoals = Copies.list(longGoals);
            shortGoals = Copies.list(shortGoals);
            supports = Copies.list(supports);
        }
    }

    /** The meeting about a draft; since 2024 with the client in principle. */
    @Ja("個別支援会議")
    record PlanMeetingHeld(
            @Ja("開催日") LocalDate on,
            @Ja("計画番号") int planNo,
            @Ja("方法") @Nullable ContactChannel channel,
            @Ja("出席者") List<Participant> participants,
            @Ja("会議の記録") @Nullable Confidential minutes)
            implements Planning {
        public PlanMeetingHeld {
            participants = Copies.list(participants);
        }

        /** Whether the client was there: one of those who took part. */
        public boolean clientPresent() {
            return Participant.has(Role.CLIENT, participants);
        }

        /** Whether the service manager was there: one of those who took part. */
        public boolean serviceManagerPresent() {
            return Participant.has(Role.SERVICE_MANAGER, participants);
        }
    }

    /** The client agreed to the draft, in writing or by approved electronic means; before that there is no plan. */
    @Ja("計画への同意")
    record PlanConsented(
            @Ja("同意日") LocalDate on,
            @Ja("計画番号") int planNo,
            @Ja("方法") AgreementForm how) implements Planning {}

    /** The plan was handed to the client (and a copy to the plan consultation office). */
    @Ja("計画の交付")
    record PlanDelivered(
            @Ja("交付日") LocalDate on,
            @Ja("計画番号") int planNo,
            @Ja("方法") AgreementForm how,
            @Ja("相談支援事業所へも交付") boolean toPlanConsultation)
            implements Planning {}

    /** The plan's progress was looked at; without an interview with the client it does not count. */
    @Ja("モニタリング")
    record PlanMonitored(
            @Ja("実施日") LocalDate on,
            @Ja("計画番号") int planNo,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("本人との面接") boolean interviewHeld,
            @Ja("サービス管理責任者が実施") boolean byServiceManager,
            @Ja("目標ごとの進み具合") List<GoalProgress> progress,
            @Ja("今後") NextStep next,
            @Ja("所見") @Nullable Confidential note)
            implements Planning {
        public PlanMonitored {
            progress = Copies.list(progress);
        }
    }

    /** A goal of a plan was reached, on a day of its own rather than at the next monitoring. */
    @Ja("目標の達成")
    record GoalAchieved(
            @Ja("達成日") LocalDate on,
            @Ja("計画番号") int planNo,
            @Ja("目標番号") int goalNo,
            @Ja("様子") @Nullable Confidential note)
            implements Planning {}

    /** Something went well; successes are gathered, not only worries. */
    @Ja("うまくいったこと")
    record SuccessNoted(
            @Ja("日付") LocalDate on,
            @Ja("内容") Confidential what,
            @Ja("気づいた人") @Nullable Party noticedBy) implements Planning {}

    /**
     * An opinion, a request or a complaint about the support. What changed because of it stands here when it is known at
     * once, otherwise in the {@link Contact.ConsultationAnswered} that refers to this entry.
     */
    @Ja("意見・要望の受付")
    record FeedbackReceived(
            @Ja("受付日") LocalDate on,
            @Ja("誰から") Party from,
            @Ja("種類") FeedbackKind kind,
            @Ja("内容") Confidential feedback,
            @Ja("支援に反映したこと") @Nullable Confidential changed)
            implements Planning {}

    /**
     * Client, office and employer agreed on how the client will be working three years on, on present and predicted issues
     * and how to meet them. Agreed again when it is revised.
     */
    @Ja("3年後の姿の共有")
    record SharedVisionAgreed(
            @Ja("合意日") LocalDate on,
            @Ja("合意した人") SortedSet<Party> parties,
            @Ja("3年後の姿") Confidential imageInThreeYears,
            @Ja("現在の課題") List<Confidential> presentIssues,
            @Ja("予測される課題と対処") List<PredictedIssue> predictedIssues,
            @Ja("本人が理解している利用目的") @Nullable Confidential clientUnderstanding,
            @Ja("話し合いの時間（分）") @Nullable Integer minutes)
            implements Planning {
        public SharedVisionAgreed {
            parties = Copies.set(parties);
            presentIssues = Copies.list(presentIssues);
            predictedIssues = Copies.list(predictedIssues);
        }
    }

    /** Early signs of this person that are to be watched; a check-in ticks them by number. Replaces the earlier list. */
    @Ja("本人の注意サインの取り決め")
    record PersonalSignsAgreed(
            @Ja("確認日") LocalDate on, @Ja("注意サイン") List<Sign> signs) implements Planning {
        public PersonalSignsAgreed {
            signs = Copies.list(signs);
        }
    }

    /** A goal of a plan; numbered within the plan, long and short ones together. */
    @Ja("目標")
    record Goal(
            @Ja("目標番号") int no,
            @Ja("目標") Confidential text,
            @Ja("達成の目安") @Nullable Confidential measure,
            @Ja("達成予定日") @Nullable LocalDate targetOn) {}

    /** One kind of support that a plan promises. */
    @Ja("支援内容")
    record PlannedSupport(
            @Ja("支援の種類") SupportKind kind,
            @Ja("内容") Confidential content,
            @Ja("頻度") Cadence frequency,
            @Ja("担当") Role byWhom,
            @Ja("開始日") @Nullable LocalDate from,
            @Ja("終了日") @Nullable LocalDate to) {}

    /** Someone who took part in a meeting. */
    @Ja("出席者")
    record Participant(
            @Ja("役割") Role role, @Ja("氏名・所属") @Nullable Confidential name) {

        static boolean has(Role role, List<Participant> participants) {
            return participants.stream().anyMatch(participant -> participant.role() == role);
        }
    }

    /** Where a goal stands at a monitoring. */
    @Ja("目標の進み具合")
    record GoalProgress(
            @Ja("目標番号") int goalNo,
            @Ja("進み具合") Progress progress,
            @Ja("様子") @Nullable Confidential note) {}

    /** An issue expected within three years, and how it will be met if it comes; numbered within the vision. */
    @Ja("予測される課題")
    record PredictedIssue(
            @Ja("番号") int no,
            @Ja("課題") Confidential issue,
            @Ja("対処の見通し") @Nullable Confidential coping) {}

    /** An early sign, numbered within its list. */
    @Ja("注意サイン")
    record Sign(
            @Ja("番号") int no,
            @Ja("サイン") Confidential sign,
            @Ja("段階") SignLevel level) {}

    /** What an assessment was made for. */
    @Ja("アセスメントの種類")
    enum AssessmentKind {
        @Ja("初回")
        INITIAL,
        @Ja("定期")
        PERIODIC,
        @Ja("準備訓練（作業・実習場面）")
        PREPARATION,
        @Ja("就労定着支援の開始時")
        RETENTION_START,
        @Ja("再利用時")
        RE_USE
    }

    /** Areas of an assessment, rated 1 (needs much support) to 5 (no support needed). */
    @Ja("評価領域")
    enum AssessedArea {
        @Ja("身体的な持久力")
        PHYSICAL_ENDURANCE,
        @Ja("精神的な持久力")
        MENTAL_ENDURANCE,
        @Ja("作業遂行")
        WORK_SKILL,
        @Ja("対人関係")
        INTERPERSONAL,
        @Ja("日常生活")
        DAILY_LIFE,
        @Ja("自己理解")
        SELF_UNDERSTANDING,
        @Ja("通勤")
        COMMUTING
    }

    /** Kinds of support in a plan. */
    @Ja("支援の種類")
    enum SupportKind {
        @Ja("職場での支援")
        WORKPLACE,
        @Ja("生活面の支援")
        LIFE,
        @Ja("職業スキル訓練")
        VOCATIONAL_SKILL,
        @Ja("コミュニケーション訓練")
        COMMUNICATION_SKILL,
        @Ja("健康・服薬の支援")
        HEALTH,
        @Ja("関係機関との連携")
        LIAISON,
        @Ja("求職活動の支援")
        JOB_SEARCH
    }

    /** Where a goal stands. */
    @Ja("進み具合")
    enum Progress {
        @Ja("達成")
        ACHIEVED,
        @Ja("順調")
        ON_TRACK,
        @Ja("一部進展")
        SOME,
        @Ja("進展なし")
        NONE,
        @Ja("取りやめ")
        DROPPED
    }

    /** What follows from a monitoring. */
    @Ja("モニタリング後の方針")
    enum NextStep {
        @Ja("計画を継続")
        CONTINUE,
        @Ja("計画を見直す")
        REVISE,
        @Ja("支援を終了する")
        END
    }

    /** What someone says about the support. Complaints are a kind of record of their own in an inspection. */
    @Ja("意見・要望の種類")
    enum FeedbackKind {
        @Ja("意見・感想")
        OPINION,
        @Ja("要望")
        REQUEST,
        @Ja("苦情")
        COMPLAINT,
        @Ja("個人情報の開示・訂正・利用停止の請求")
        PERSONAL_DATA_REQUEST
    }

    /** How grave a personal sign is. */
    @Ja("サインの段階")
    enum SignLevel {
        @Ja("注意")
        CAUTION,
        @Ja("悪化")
        WORSE
    }
}
