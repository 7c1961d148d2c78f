package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.AgencyKind;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** The way through the stages, agreements on contact, re-use, and the end of support (段階, 再利用, 終了). */
@Ja("段階・終了")
public sealed interface Phase extends Fact {

    /** The case entered a stage, or was taken up again. An outcome is given when it is closed. */
    @Ja("支援段階の変更")
    record PhaseChanged(
            @Ja("変更日") LocalDate on,
            @Ja("新しい段階") SupportPhase to,
            @Ja("理由") PhaseReason reason,
            @Ja("終了時の状況") @Nullable Outcome outcome,
            @Ja("経緯") @Nullable Confidential note)
            implements Phase {}

    /** How often one side wishes to be contacted; a later wish of the same side replaces it. */
    @Ja("連絡頻度の希望")
    record ContactPreferenceSet(
            @Ja("希望を聞いた日") LocalDate on,
            @Ja("誰の希望") Party party,
            @Ja("希望") ContactWish wish,
            @Ja("間隔（日）") @Nullable Integer everyDays,
            @Ja("方法") @Nullable ContactChannel channel,
            @Ja("いつまで") @Nullable LocalDate until,
            @Ja("希望の詳細（時間帯など）") @Nullable Confidential note)
            implements Phase {}

    /** One side agrees that regular contact ends; both sides are needed. */
    @Ja("定期連絡終了の合意")
    record RegularContactEndAgreed(
            @Ja("合意日") LocalDate on,
            @Ja("誰の合意") Party party,
            @Ja("条件・言葉") @Nullable Confidential conditions) implements Phase {}

    /** The person asks to use a service again after leaving a job. */
    @Ja("再利用の申請")
    record ReuseRequested(
            @Ja("申請日") LocalDate on,
            @Ja("サービス") SupportService service,
            @Ja("理由・本人の努力") @Nullable Confidential reason) implements Phase {}

    /** The municipality decided on a request for re-use. */
    @Ja("再利用の決定")
    record ReuseDecided(
            @Ja("決定日") LocalDate on,
            @Ja("対象の申請") @RefersTo(ReuseRequested.class) int entry,
            @Ja("認められた") boolean granted,
            @Ja("利用できる終了日") @Nullable LocalDate until,
            @Ja("理由") @Nullable Confidential reason)
            implements Phase {}

    /**
     * Looking back on the results with the client, and on the goals ahead; and the office's judgement, with the advice of
     * employer and agencies, whether support will still be needed: then the hand-over has to begin in time.
     */
    @Ja("終了時のふりかえり")
    record ExitEvaluated(
            @Ja("実施日") LocalDate on,
            @Ja("本人と行った") boolean withClient,
            @Ja("終了後も支援が必要") boolean supportNeeded,
            @Ja("判断に意見をもらった相手") SortedSet<Party> advisedBy,
            @Ja("成果") @Nullable Confidential results,
            @Ja("これからの目標") @Nullable Confidential goalsAhead)
            implements Phase {
        public ExitEvaluated {
            advisedBy = Copies.set(advisedBy);
        }
    }

    /** The situation and the remaining issues were shared with whoever supports on; to begin 3 months before the end. */
    @Ja("支援終了に向けた情報共有（引き継ぎ）")
    record HandoverShared(
            @Ja("共有日") LocalDate on,
            @Ja("引き継ぎ先の立場") Party receiver,
            @Ja("機関の種類") @Nullable AgencyKind agency,
            @Ja("引き継ぎ先") @Nullable Confidential receiverName,
            @Ja("方法") @Nullable ContactChannel channel,

            @Ja("本人の同意") @RefersTo(Consent.ConsentGiven.class) @Nullable
            Integer consent,

            @Ja("事業所の指針に沿って実施") boolean underGuideline,
            @Ja("共有の責任者") @Nullable StaffId responsible,
            @Ja("支援の状況") @Nullable Confidential situation,
            @Ja("残された課題") @Nullable Confidential remainingIssues)
            implements Phase {}

    /** Whom to turn to after the end, what would trigger it, and which bodies stand by. */
    @Ja("終了後の体制")
    record FollowUpArranged(
            @Ja("取り決めた日") LocalDate on,
            @Ja("今後の支援") AfterSupport after,
            @Ja("連絡先") @Nullable Confidential contactPoint,
            @Ja("連絡のきっかけ") @Nullable Confidential triggers,
            @Ja("関係機関") @Nullable Confidential agencies,
            @Ja("次の状況確認予定日") @Nullable LocalDate checkOn)
            implements Phase {}

    /** Why a case changed its stage. */
    @Ja("段階変更の理由")
    enum PhaseReason {
        @Ja("サービス利用開始")
        SERVICE_BEGAN,
        @Ja("就職した")
        EMPLOYED,
        @Ja("就職後6か月に達した")
        SIX_MONTHS_REACHED,
        @Ja("他事業所からの利用開始")
        CAME_FROM_OTHER_OFFICE,
        @Ja("離職した")
        RESIGNED,
        @Ja("再利用が認められた")
        REUSE_GRANTED,
        @Ja("双方の合意で定期連絡を終了")
        REGULAR_CONTACT_ENDED,
        @Ja("支援期間の満了")
        PERIOD_ENDED,
        @Ja("支給決定の終了")
        GRANT_ENDED,
        @Ja("支援が不要になった（自立）")
        INDEPENDENT,
        @Ja("本人の希望")
        CLIENT_WISH,
        @Ja("他機関への引き継ぎ")
        HANDED_OVER,
        @Ja("利用に至らず")
        NOT_TAKEN_UP,
        @Ja("再開")
        REOPENED,
        @Ja("定期的な連絡の再開")
        REGULAR_CONTACT_RESUMED,
        @Ja("その他")
        OTHER
    }

    /** How things stood when a case was closed. */
    @Ja("終了時の状況")
    enum Outcome {
        @Ja("就労継続中")
        EMPLOYED,
        @Ja("離職・求職中")
        SEEKING_WORK,
        @Ja("離職・求職していない")
        NOT_SEEKING_WORK,
        @Ja("他の福祉サービスを利用")
        OTHER_SERVICE,
        @Ja("療養")
        MEDICAL_CARE,
        @Ja("転居")
        MOVED_AWAY,
        @Ja("死亡")
        DECEASED,
        @Ja("利用に至らず")
        NOT_TAKEN_UP,
        @Ja("不明")
        UNKNOWN
    }

    /** How a side wishes to be contacted. */
    @Ja("連絡の希望")
    enum ContactWish {
        @Ja("連絡を希望しない")
        NONE,
        @Ja("必要なときだけ")
        ON_DEMAND,
        @Ja("定期的に")
        REGULAR
    }

    /** Who supports on after the end. */
    @Ja("終了後の支援")
    enum AfterSupport {
        @Ja("当事業所が続ける")
        OFFICE_CONTINUES,
        @Ja("障害者就業・生活支援センターへ引き継ぐ")
        LIVELIHOOD_CENTER,
        @Ja("他の機関へ引き継ぐ")
        OTHER_AGENCY,
        @Ja("必要なときに連絡をもらう")
        ON_DEMAND,
        @Ja("なし")
        NONE
    }
}
