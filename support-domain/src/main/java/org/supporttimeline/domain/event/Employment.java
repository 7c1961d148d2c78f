package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Works;

/** Jobs, leave, changed conditions, reasonable accommodation, what shows only at work (入社, 離職, 休職, 合理的配慮). */
@Ja("雇用・職場")
public sealed interface Employment extends Fact {

    /**
     * The first day at an employer, from which the six months count; after a return from leave, for which a service was used,
     * the first day back. A closed disclosure forbids every contact with the employer.
     */
    @Ja("就職（入社）")
    record EmploymentStarted(
            @Ja("入社日") LocalDate on,
            @Ja("企業名") Confidential employer,
            @Ja("就職の経緯") Basis basis,
            @Ja("求人の種類") Opening opening,
            @Ja("障害の開示") Disclosure disclosure,
            @Ja("契約の種類") @Nullable ContractKind contract,
            @Ja("契約期間の終了日") @Nullable LocalDate contractUntil,
            @Ja("週の所定労働時間（分）") int weeklyMinutes,
            @Ja("職務内容") @Nullable Confidential duties)
            implements Employment {}

    /** The last day of an employment, with the reasons that were learnt. */
    @Ja("離職")
    record EmploymentEnded(
            @Ja("離職日（最終在籍日）") LocalDate on,
            @Ja("離職理由") SortedSet<LeavingReason> reasons,
            @Ja("申し出") @Nullable EndedBy endedBy,
            @Ja("経緯") @Nullable Confidential note)
            implements Employment {
        public EmploymentEnded {
            reasons = Copies.set(reasons);
        }
    }

    /** First day of a leave of absence; the employment and the service go on. */
    @Ja("休職の開始")
    record LeaveStarted(
            @Ja("休職開始日") LocalDate on,
            @Ja("種類") LeaveKind kind,
            @Ja("復職予定日") @Nullable LocalDate expectedUntil,
            @Ja("状況") @Nullable Confidential note)
            implements Employment {}

    /** First day back at work after a leave; the weeks that follow deserve attention. */
    @Ja("復職")
    record ReturnedToWork(
            @Ja("復職日") LocalDate on,
            @Ja("週の所定労働時間（分）") @Nullable Integer weeklyMinutes,
            @Ja("状況") @Nullable Confidential note)
            implements Employment {}

    /** Something about the job changed; the weeks around it deserve attention. */
    @Ja("条件の変化")
    record ConditionsChanged(
            @Ja("変更日") LocalDate on,
            @Ja("変わったこと") SortedSet<Condition> changed,
            @Ja("週の所定労働時間（分）") @Nullable Integer weeklyMinutes,
            @Ja("契約期間の終了日") @Nullable LocalDate contractUntil,
            @Ja("障害の開示") @Nullable Disclosure disclosure,
            @Ja("内容") @Nullable Confidential note)
            implements Employment {
        public ConditionsChanged {
            changed = Copies.set(changed);
        }
    }

    /** An accommodation at work was asked for, by the client or by others for them; the employer decides. */
    @Ja("配慮の申し出")
    record AccommodationRequested(
            @Ja("申し出日") LocalDate on,
            @Ja("種類") AccommodationKind kind,
            @Ja("内容") Confidential content,
            @Ja("申し出た人") Party requestedBy)
            implements Employment {}

    /** The employer agreed to an accommodation. It applies from the day given, or at once; a changed one is agreed anew. */
    @Ja("配慮の合意")
    record AccommodationAgreed(
            @Ja("合意日") LocalDate on,
            @Ja("種類") AccommodationKind kind,
            @Ja("内容") Confidential content,
            @Ja("開始日") @Nullable LocalDate from,
            @Ja("終了予定日") @Nullable LocalDate until,
            @Ja("見直し予定日") @Nullable LocalDate reviewOn,

            @Ja("もとの申し出") @RefersTo(AccommodationRequested.class) @Nullable
            Integer request)
            implements Employment {}

    /** The employer declined an accommodation that was asked for. */
    @Ja("配慮が難しいとの回答")
    record AccommodationDeclined(
            @Ja("回答日") LocalDate on,

            @Ja("もとの申し出") @RefersTo(AccommodationRequested.class)
            int entry,

            @Ja("理由") @Nullable Confidential reason)
            implements Employment {}

    /** Whether an agreed accommodation works, and what follows. */
    @Ja("配慮の見直し")
    record AccommodationReviewed(
            @Ja("見直し日") LocalDate on,

            @Ja("対象の配慮") @RefersTo(AccommodationAgreed.class)
            int entry,

            @Ja("効果") Works works,
            @Ja("今後") AccommodationNext next,
            @Ja("次の見直し予定日") @Nullable LocalDate reviewOn,
            @Ja("所見") @Nullable Confidential note)
            implements Employment {}

    /** A trait that could be seen only once the person worked. */
    @Ja("働いて分かった特性")
    record TraitNoticed(
            @Ja("日付") LocalDate on,
            @Ja("特性") Confidential trait,
            @Ja("対処方法") @Nullable Confidential coping) implements Employment {}

    /** Someone at work helps of their own accord. */
    @Ja("ナチュラルサポートの形成")
    record NaturalSupportFormed(
            @Ja("日付") LocalDate on,
            @Ja("誰が") @Nullable Confidential who,
            @Ja("どのように") Confidential how) implements Employment {}

    /** A job coach began or ended their support, which is denser and longer than that of the office. */
    @Ja("ジョブコーチ支援")
    record JobCoachSupport(
            @Ja("日付") LocalDate on,
            @Ja("開始・終了") Turn turn,
            @Ja("種類") JobCoachKind kind,
            @Ja("内容") @Nullable Confidential note)
            implements Employment {}

    /**
     * Someone confirmed whether the person is still employed, as of the day given or of the same day. The retention rate
     * rests on it: it asks for 31 March, and is often answered in April.
     */
    @Ja("就労継続の確認")
    record EmploymentConfirmed(
            @Ja("確認日") LocalDate on,
            @Ja("在籍を確認した時点") @Nullable LocalDate asOf,
            @Ja("在籍している") boolean employed,
            @Ja("確認先") Party confirmedBy,
            @Ja("方法") ContactChannel channel,
            @Ja("備考") @Nullable Confidential note)
            implements Employment {}

    /** How an employment came about; only some ways count as newly employed or as the one permitted job change. */
    @Ja("就職の経緯")
    enum Basis {
        @Ja("新規就職")
        NEW_HIRE,
        @Ja("労働条件改善等のための転職")
        JOB_CHANGE,
        @Ja("復職（サービス利用を経て）")
        RETURN_FROM_LEAVE,
        @Ja("在職中の一時利用後の継続")
        ALREADY_EMPLOYED
    }

    /** The kind of opening. */
    @Ja("求人の種類")
    enum Opening {
        @Ja("障害者求人")
        RESERVED,
        @Ja("一般求人")
        GENERAL
    }

    /** Whether the employer knows of the disability. */
    @Ja("障害の開示")
    enum Disclosure {
        @Ja("開示（オープン）")
        OPEN,
        @Ja("一部の人にのみ開示")
        LIMITED,
        @Ja("非開示（クローズ）")
        CLOSED
    }

    /** Terms of the contract of employment. */
    @Ja("契約の種類")
    enum ContractKind {
        @Ja("無期雇用")
        INDEFINITE,
        @Ja("有期雇用")
        FIXED_TERM,
        @Ja("トライアル雇用")
        TRIAL
    }

    /** Who ended an employment. */
    @Ja("離職の申し出")
    enum EndedBy {
        @Ja("本人")
        CLIENT,
        @Ja("企業")
        EMPLOYER,
        @Ja("双方の合意")
        MUTUAL,
        @Ja("契約期間の満了")
        CONTRACT_END,
        @Ja("不明")
        UNKNOWN
    }

    /** Reasons for leaving as the national surveys list them. */
    @Ja("離職理由")
    enum LeavingReason {
        @Ja("仕事内容が想像と違った")
        JOB_DIFFERED,
        @Ja("仕事が合わない")
        JOB_DID_NOT_FIT,
        @Ja("作業・効率面で適応できなかった")
        COULD_NOT_ADAPT,
        @Ja("職場の雰囲気・人間関係")
        RELATIONS,
        @Ja("賃金・労働条件")
        PAY_OR_CONDITIONS,
        @Ja("疲れやすく体力・意欲が続かなかった")
        EXHAUSTION,
        @Ja("症状の悪化・再発")
        SYMPTOMS,
        @Ja("配慮が得られなかった")
        NO_ACCOMMODATION,
        @Ja("家庭の事情")
        FAMILY,
        @Ja("通勤の困難")
        COMMUTING,
        @Ja("より良い条件への転職")
        BETTER_JOB,
        @Ja("契約満了")
        CONTRACT_ENDED,
        @Ja("会社都合")
        EMPLOYER_CIRCUMSTANCES,
        @Ja("障害以外の病気・けが")
        OTHER_ILLNESS,
        @Ja("転居")
        MOVED_AWAY,
        @Ja("福祉サービスの利用へ")
        WELFARE_SERVICE,
        @Ja("定年")
        RETIREMENT,
        @Ja("死亡")
        DEATH,
        @Ja("その他")
        OTHER,
        @Ja("不明")
        UNKNOWN
    }

    /** Why someone is on leave. */
    @Ja("休職の種類")
    enum LeaveKind {
        @Ja("病気")
        ILLNESS,
        @Ja("けが")
        INJURY,
        @Ja("出産・育児")
        CHILDCARE,
        @Ja("介護")
        FAMILY_CARE,
        @Ja("その他")
        OTHER
    }

    /** What can change about a job. */
    @Ja("変わったこと")
    enum Condition {
        @Ja("職務内容")
        DUTIES,
        @Ja("勤務時間")
        HOURS,
        @Ja("上司")
        SUPERIOR,
        @Ja("勤務場所")
        PLACE,
        @Ja("服薬")
        MEDICINE,
        @Ja("契約の更新")
        CONTRACT_RENEWED,
        @Ja("賃金")
        PAY,
        @Ja("障害の開示")
        DISCLOSURE
    }

    /** Kinds of workplace adjustment. */
    @Ja("配慮の種類")
    enum AccommodationKind {
        @Ja("職務内容の調整")
        DUTIES,
        @Ja("勤務時間の調整")
        HOURS,
        @Ja("休憩")
        BREAKS,
        @Ja("指示の出し方")
        INSTRUCTIONS,
        @Ja("物理的環境（音・光・座席等）")
        SURROUNDINGS,
        @Ja("通院への配慮")
        MEDICAL_VISITS,
        @Ja("相談相手の配置")
        CONTACT_PERSON,
        @Ja("在宅勤務")
        REMOTE_WORK,
        @Ja("用具・機器")
        EQUIPMENT,
        @Ja("その他")
        OTHER
    }

    /** What follows from the review of an accommodation. */
    @Ja("見直し後")
    enum AccommodationNext {
        @Ja("続ける")
        CONTINUE,
        @Ja("変更する")
        CHANGE,
        @Ja("終える")
        END
    }

    /** Whether a stretch of support began or ended. */
    @Ja("開始・終了")
    enum Turn {
        @Ja("開始")
        BEGAN,
        @Ja("終了")
        ENDED
    }

    /** Kinds of job coach. */
    @Ja("ジョブコーチの種類")
    enum JobCoachKind {
        @Ja("配置型")
        CENTER,
        @Ja("訪問型")
        VISITING,
        @Ja("企業在籍型")
        IN_COMPANY
    }
}
