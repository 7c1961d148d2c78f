package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** The monthly support report, incidents, and the client's confirmation of what was recorded (支援レポート, 事故報告). */
@Ja("報告・確認")
public sealed interface Report extends Fact {

    /**
     * The support report of a month was issued. Its summary says what was aimed at, done and reached; the position tells up
     * to which event of the log it was written.
     */
    @Ja("支援レポートの作成")
    record ReportIssued(
            @Ja("作成日") LocalDate on,
            @Ja("対象月") YearMonth month,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("要約") Confidential summary,
            @Ja("反映した記録の位置") @Nullable Long position)
            implements Report {}

    /**
     * The report was shared. The day of sharing is billed data: it is recorded, never derived. Sharing with others than the
     * client rests on the consent named.
     */
    @Ja("支援レポートの共有")
    record ReportShared(
            @Ja("共有日") LocalDate on,
            @Ja("対象月") YearMonth month,
            @Ja("共有した相手") SortedSet<Role> with,
            @Ja("方法") ContactChannel channel,

            @Ja("もとになる同意") @RefersTo(Consent.ConsentGiven.class) @Nullable
            Integer consent)
            implements Report {
        public ReportShared {
            with = Copies.set(with);
        }
    }

    /** The client confirmed entries of the record, as the standard asks each time support was given. */
    @Ja("本人による記録の確認")
    record EntriesConfirmed(
            @Ja("確認日") LocalDate on,
            @Ja("確認した記録") @RefersTo(Fact.class) SortedSet<Integer> entries,
            @Ja("方法") AgreementForm how,
            @Ja("本人の言葉") @Nullable Confidential words)
            implements Report {
        public EntriesConfirmed {
            entries = Copies.set(entries);
        }
    }

    /**
     * Something went wrong for this person: an accident, suspected abuse, a leak of their information; or a step that
     * followed from it, which names the first record. The day is that of the occurrence or of the step; a leak is reported
     * within days of the day on which it was learnt of.
     */
    @Ja("事故・ヒヤリハット等の記録")
    record IncidentRecorded(
            @Ja("発生日・対応日") LocalDate on,
            @Ja("種類") IncidentKind kind,
            @Ja("段階") IncidentStep step,

            @Ja("もとの記録") @RefersTo(IncidentRecorded.class) @Nullable
            Integer incident,

            @Ja("知った日") @Nullable LocalDate learntOn,
            @Ja("内容") Confidential what,
            @Ja("対応・再発防止") @Nullable Confidential response)
            implements Report {}

    /** Kinds of incident. */
    @Ja("事故等の種類")
    enum IncidentKind {
        @Ja("けが・体調の急変")
        INJURY_OR_ILLNESS,
        @Ja("通勤・移動中の事故")
        TRAFFIC,
        @Ja("虐待の疑い")
        ABUSE_SUSPECTED,
        @Ja("個人情報の漏えい等")
        INFORMATION_LEAK,
        @Ja("個人情報の漏えい等（不正の目的のおそれ）")
        INFORMATION_LEAK_MALICIOUS,
        @Ja("所在不明")
        MISSING,
        @Ja("物損・金銭")
        PROPERTY,
        @Ja("ヒヤリハット")
        NEAR_MISS,
        @Ja("その他")
        OTHER
    }

    /** Where the handling of an incident stands. */
    @Ja("事故等の段階")
    enum IncidentStep {
        @Ja("発生")
        OCCURRED,
        @Ja("行政への報告（速報）")
        PRELIMINARY_REPORT,
        @Ja("行政への報告（確報）")
        FINAL_REPORT,
        @Ja("本人への通知")
        PERSON_NOTIFIED,
        @Ja("再発防止策を決めて完了")
        CLOSED
    }
}
