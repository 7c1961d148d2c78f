package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** Training, job search, assessment of workplaces, and the offer (準備訓練, 職業紹介, マッチング, 内定). */
@Ja("訓練・求職・内定")
public sealed interface JobSearch extends Fact {

    /** A training session; best in a setting near the real one. */
    @Ja("訓練の実施")
    record TrainingHeld(
            @Ja("実施日") LocalDate on,
            @Ja("内容の区分") TrainingTopic topic,
            @Ja("場面") TrainingSetting setting,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("時間（分）") int minutes,
            @Ja("観察したこと") @Nullable Confidential observation)
            implements JobSearch {}

    /** The person registered as a job seeker, as a rule with Hello Work. */
    @Ja("求職登録")
    record JobSeekerRegistered(
            @Ja("登録日") LocalDate on, @Ja("登録先") @Nullable Confidential registeredAt) implements JobSearch {}

    /** A job was introduced to the person: by Hello Work, the office, or in another way. */
    @Ja("求人の紹介")
    record JobIntroduced(
            @Ja("紹介日") LocalDate on,
            @Ja("紹介元") Introducer through,
            @Ja("企業名") Confidential employer,
            @Ja("職種") @Nullable Confidential position)
            implements JobSearch {}

    /** A job interview with an employer. */
    @Ja("採用面接")
    record JobInterviewHeld(
            @Ja("面接日") LocalDate on,
            @Ja("企業名") Confidential employer,
            @Ja("方法") ContactChannel channel,
            @Ja("支援者の同席") boolean accompanied,
            @Ja("結果") @Nullable InterviewResult result,
            @Ja("所見") @Nullable Confidential note)
            implements JobSearch {}

    /** A work trial at an employer ended; {@code on} is its last day or the day of the review. */
    @Ja("職場実習・トライアル")
    record WorkTrialCompleted(
            @Ja("記録日") LocalDate on,
            @Ja("種類") TrialKind kind,
            @Ja("開始日") LocalDate from,
            @Ja("終了日") LocalDate to,
            @Ja("企業名") Confidential employer,
            @Ja("観察したこと") @Nullable Confidential observation)
            implements JobSearch {}

    /** What a workplace is like, whether it fits the person, and what could change there. */
    @Ja("職場のアセスメント")
    record WorkplaceAssessed(
            @Ja("実施日") LocalDate on,
            @Ja("方法") SortedSet<AssessmentMethod> methods,
            @Ja("企業名") @Nullable Confidential employer,
            @Ja("職場の様子") @Nullable Confidential workplace,
            @Ja("職務内容") @Nullable Confidential duties,
            @Ja("適合") Fit fit,
            @Ja("適合の理由") @Nullable Confidential fitNote,
            @Ja("変えられること") @Nullable Confidential couldChange)
            implements JobSearch {
        public WorkplaceAssessed {
            methods = Copies.set(methods);
        }
    }

    /** The point that both sides accept: duties, required level, people, conditions. Recorded again on a re-match at work. */
    @Ja("マッチングの合意")
    record JobMatchAgreed(
            @Ja("合意日") LocalDate on,
            @Ja("企業名") Confidential employer,
            @Ja("職務内容") @Nullable Confidential duties,
            @Ja("求められる水準") @Nullable Confidential requiredLevel,
            @Ja("人的体制") @Nullable Confidential people,
            @Ja("労働条件") @Nullable Confidential conditions)
            implements JobSearch {}

    /** An employer offered a job; both sides are heard before the first day. */
    @Ja("内定")
    record JobOffered(
            @Ja("内定日") LocalDate on,
            @Ja("企業名") Confidential employer,
            @Ja("職種") @Nullable Confidential position,
            @Ja("入社予定日") @Nullable LocalDate startsOn)
            implements JobSearch {}

    /** Hearing of one side at the offer: what they said, traits as a third party sees them, coping, direction of the support. */
    @Ja("内定時の聞き取り")
    record OfferConsultationHeld(
            @Ja("実施日") LocalDate on,
            @Ja("聞き取りの相手") Party party,
            @Ja("方法") @Nullable ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("聞き取った内容") @Nullable Confidential note,
            @Ja("第三者から見た特性") @Nullable Confidential traits,
            @Ja("対処方法") @Nullable Confidential coping,
            @Ja("職場定着支援の方向性") @Nullable Confidential direction)
            implements JobSearch {}

    /** What a training session was about. */
    @Ja("訓練の内容")
    enum TrainingTopic {
        @Ja("職業スキル")
        VOCATIONAL_SKILL,
        @Ja("コミュニケーション")
        COMMUNICATION,
        @Ja("ビジネスマナー")
        BUSINESS_MANNERS,
        @Ja("体力・持久力")
        ENDURANCE,
        @Ja("自己理解・セルフケア")
        SELF_CARE,
        @Ja("生活リズム")
        DAILY_RHYTHM,
        @Ja("求職活動（書類・面接）")
        JOB_HUNTING,
        @Ja("通勤")
        COMMUTING,
        @Ja("その他")
        OTHER
    }

    /** Where a training took place. */
    @Ja("訓練の場面")
    enum TrainingSetting {
        @Ja("事業所内")
        OFFICE,
        @Ja("模擬職場")
        SIMULATED_WORKPLACE,
        @Ja("実際の職場")
        REAL_WORKPLACE,
        @Ja("オンライン・在宅")
        ONLINE,
        @Ja("地域")
        COMMUNITY
    }

    /** Through whom a job came. */
    @Ja("紹介元")
    enum Introducer {
        @Ja("ハローワーク")
        HELLO_WORK,
        @Ja("当事業所")
        OFFICE,
        @Ja("障害者就業・生活支援センター")
        LIVELIHOOD_CENTER,
        @Ja("民間の職業紹介")
        PRIVATE_AGENCY,
        @Ja("合同面接会")
        JOB_FAIR,
        @Ja("学校")
        SCHOOL,
        @Ja("本人の応募")
        SELF,
        @Ja("その他")
        OTHER
    }

    /** What came of a job interview. */
    @Ja("面接の結果")
    enum InterviewResult {
        @Ja("結果待ち")
        PENDING,
        @Ja("次の選考へ")
        NEXT_STAGE,
        @Ja("採用")
        PASSED,
        @Ja("不採用")
        NOT_SELECTED,
        @Ja("本人が辞退")
        DECLINED_BY_CLIENT
    }

    /** Kinds of work trial. */
    @Ja("実習の種類")
    enum TrialKind {
        @Ja("職場見学")
        VISIT,
        @Ja("職場実習")
        WORK_PRACTICE,
        @Ja("雇用前提の実習")
        PRE_EMPLOYMENT,
        @Ja("トライアル雇用")
        TRIAL_EMPLOYMENT
    }

    /** How a workplace was assessed. */
    @Ja("職場アセスメントの方法")
    enum AssessmentMethod {
        @Ja("資料")
        DOCUMENTS,
        @Ja("聞き取り")
        INTERVIEW,
        @Ja("訪問・見学")
        VISIT,
        @Ja("実習・体験")
        TRIAL
    }

    /** Whether a workplace fits the person. */
    @Ja("適合")
    enum Fit {
        @Ja("合っている")
        GOOD,
        @Ja("調整すれば合う")
        WITH_CHANGES,
        @Ja("合わない")
        POOR
    }
}
