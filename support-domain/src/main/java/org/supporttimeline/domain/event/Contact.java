package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Planning.Participant;
import org.supporttimeline.domain.event.Vocabulary.AgencyKind;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.Theme;
import org.supporttimeline.domain.event.Vocabulary.Works;

/** Interviews, visits, employer contacts, consultations, conferences, stress and coping (面談, 訪問, 企業連絡, 相談). */
@Ja("面談・連絡・相談")
public sealed interface Contact extends Fact {

    /** An interview with the client in the four areas; at least one a month during retention support. */
    @Ja("面談")
    record InterviewHeld(
            @Ja("面談日") LocalDate on,
            @Ja("開始時刻") @Nullable LocalTime from,
            @Ja("終了時刻") @Nullable LocalTime to,
            @Ja("方法") ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("体調面") @Nullable Confidential health,
            @Ja("業務面") @Nullable Confidential work,
            @Ja("対人面") @Nullable Confidential relations,
            @Ja("余暇面") @Nullable Confidential leisure,
            @Ja("その他（生活面など）") @Nullable Confidential note,

            @Ja("もとにした記録") @RefersTo(CheckIn.CheckInSubmitted.class)
            SortedSet<Integer> basedOn,

            @Ja("合意した行動") List<AgreedAction> actions,
            @Ja("次回の予定日") @Nullable LocalDate nextOn,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public InterviewHeld {
            basedOn = Copies.set(basedOn);
            actions = Copies.list(actions);
            themes = Copies.set(themes);
        }
    }

    /** A shorter exchange with the client that reached them: it closes the gap between interviews. */
    @Ja("本人との連絡")
    record ClientContacted(
            @Ja("連絡日") LocalDate on,
            @Ja("方法") ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("どちらから") Party begunBy,
            @Ja("内容") @Nullable Confidential note,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public ClientContacted {
            themes = Copies.set(themes);
        }
    }

    /**
     * A visit to the workplace, the home or elsewhere. What the employer said of their concern and of attendance during the
     * visit stands here; it needs no second entry.
     */
    @Ja("訪問")
    record VisitMade(
            @Ja("訪問日") LocalDate on,
            @Ja("訪問先") Place place,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("会った人") SortedSet<Role> met,
            @Ja("時間（分）") @Nullable Integer minutes,
            @Ja("企業の懸念") @Nullable Concern concern,
            @Ja("企業から聞いた勤怠") @Nullable ReportedAttendance attendance,
            @Ja("仕事の様子") @Nullable Confidential workProgress,
            @Ja("企業の見方") @Nullable Confidential employerView,
            @Ja("助言・提案") @Nullable Confidential advice,
            @Ja("内容") @Nullable Confidential note,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public VisitMade {
            met = Copies.set(met);
            themes = Copies.set(themes);
        }
    }

    /** An exchange with the employer other than by visit: who, how, what was explained, and whether they are concerned. */
    @Ja("企業との連絡")
    record EmployerContacted(
            @Ja("連絡日") LocalDate on,
            @Ja("方法") ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("相手の役割") Role counterpart,
            @Ja("どちらから") Party begunBy,
            @Ja("企業の懸念") Concern concern,
            @Ja("企業から聞いた勤怠") @Nullable ReportedAttendance attendance,
            @Ja("説明した障害特性・支援内容") @Nullable Confidential explained,
            @Ja("内容") @Nullable Confidential note,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public EmployerContacted {
            themes = Copies.set(themes);
        }
    }

    /** Someone turned to the office with a worry, a wish or a complaint about work or life; an answer is owed. */
    @Ja("相談の受付")
    record ConsultationReceived(
            @Ja("受付日") LocalDate on,
            @Ja("誰から") Party from,
            @Ja("方法") ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("相談の側面") Side side,
            @Ja("内容") @Nullable Confidential content,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public ConsultationReceived {
            themes = Copies.set(themes);
        }
    }

    /** A consultation, a check-in (with or without a wish in it) or an opinion was answered; staff tag its themes. */
    @Ja("相談への回答")
    record ConsultationAnswered(
            @Ja("回答日") LocalDate on,

            @Ja("対象の相談・記録・意見")
            @RefersTo({ConsultationReceived.class, CheckIn.CheckInSubmitted.class, Planning.FeedbackReceived.class})
            int entry,

            @Ja("方法") ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("内容") @Nullable Confidential content,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public ConsultationAnswered {
            themes = Copies.set(themes);
        }
    }

    /** A concern of the employer or the client is settled. */
    @Ja("懸念の解消")
    record ConcernResolved(
            @Ja("解消日") LocalDate on,

            @Ja("対象の連絡・訪問・相談") @RefersTo({EmployerContacted.class, VisitMade.class, ConsultationReceived.class})
            int entry,

            @Ja("どのように") @Nullable Confidential how)
            implements Contact {}

    /** An action that was agreed in an interview is done. */
    @Ja("合意した行動の完了")
    record ActionCompleted(
            @Ja("完了日") LocalDate on,
            @Ja("対象の面談") @RefersTo(InterviewHeld.class) int entry,
            @Ja("行動の番号") int action,
            @Ja("結果") @Nullable Confidential result)
            implements Contact {}

    /** An exchange with a medical, welfare, employment or community body. */
    @Ja("関係機関との連絡")
    record AgencyContacted(
            @Ja("連絡日") LocalDate on,
            @Ja("機関の種類") AgencyKind kind,
            @Ja("方法") ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("どちらから") Party begunBy,
            @Ja("目的") AgencyPurpose purpose,
            @Ja("機関名・担当者") @Nullable Confidential agency,
            @Ja("内容") @Nullable Confidential note,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public AgencyContacted {
            themes = Copies.set(themes);
        }
    }

    /**
     * A conference with others. Regional liaison meetings count for a fee: one rate with the service manager present,
     * another when the result is shared with them afterwards.
     */
    @Ja("会議")
    record ConferenceHeld(
            @Ja("開催日") LocalDate on,
            @Ja("会議の種類") ConferenceKind kind,
            @Ja("方法") ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("出席者") List<Participant> participants,
            @Ja("サービス管理責任者への共有日") @Nullable LocalDate sharedWithManagerOn,
            @Ja("内容") @Nullable Confidential minutes,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public ConferenceHeld {
            participants = Copies.list(participants);
            themes = Copies.set(themes);
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

    /** An attempt that reached nobody, or a meeting that did not take place. It is kept, and it is not a contact. */
    @Ja("連絡・面談の不成立")
    record ContactAttempted(
            @Ja("日付") LocalDate on,
            @Ja("相手") Party whom,
            @Ja("方法") ContactChannel channel,
            @Ja("担当者") @Nullable StaffId staff,
            @Ja("理由") AttemptOutcome outcome,
            @Ja("備考") @Nullable Confidential note)
            implements Contact {}

    /**
     * A situation in which the person feels stress, its sign, and how to cope, thought out together. When it is an issue
     * that the shared vision foresaw, the vision and the issue's number in it are named.
     */
    @Ja("ストレス場面の確認")
    record StressorIdentified(
            @Ja("確認日") LocalDate on,
            @Ja("場面") Confidential situation,
            @Ja("サイン") @Nullable Confidential sign,
            @Ja("対処方法") @Nullable Confidential coping,

            @Ja("予測していた共有") @RefersTo(Planning.SharedVisionAgreed.class) @Nullable
            Integer foreseenIn,

            @Ja("予測していた課題の番号") @Nullable Integer foreseenIssue,
            @Ja("話題") SortedSet<Theme> themes)
            implements Contact {
        public StressorIdentified {
            themes = Copies.set(themes);
        }
    }

    /** Whether a way of coping helped when it was tried. */
    @Ja("対処方法のふりかえり")
    record CopingReviewed(
            @Ja("実施日") LocalDate on,

            @Ja("対象のストレス場面") @RefersTo(StressorIdentified.class)
            int entry,

            @Ja("効果") Works effect,
            @Ja("様子") @Nullable Confidential note)
            implements Contact {}

    /** Something that was agreed to be done; numbered within its interview. */
    @Ja("合意した行動")
    record AgreedAction(
            @Ja("番号") int no,
            @Ja("内容") Confidential what,
            @Ja("担当") Party who,
            @Ja("期限") @Nullable LocalDate due) {}

    /** Attendance as the employer told it, in days of a period (first and last day, both included). */
    @Ja("企業から聞いた勤怠")
    record ReportedAttendance(
            @Ja("対象期間の初日") LocalDate from,
            @Ja("対象期間の末日") LocalDate to,
            @Ja("欠勤日数") int absences,
            @Ja("うち無断欠勤") int unnotified,
            @Ja("遅刻回数") int late,
            @Ja("早退回数") int leftEarly) {}

    /** Where a visit was made. */
    @Ja("訪問先")
    enum Place {
        @Ja("職場")
        WORKPLACE,
        @Ja("自宅")
        HOME,
        @Ja("その他")
        OTHER
    }

    /** How concerned an employer is. */
    @Ja("企業の懸念")
    enum Concern {
        @Ja("なし")
        NONE,
        @Ja("軽い懸念")
        MINOR,
        @Ja("重い懸念")
        SERIOUS,
        @Ja("雇用継続・労働時間の削減に関わる")
        CONTRACT_AT_RISK
    }

    /** Whether a matter is of the workplace or of life outside it; the life side grows with time. */
    @Ja("相談の側面")
    enum Side {
        @Ja("職場")
        WORKPLACE,
        @Ja("生活")
        LIFE,
        @Ja("職場と生活の両方")
        BOTH
    }

    /** What an exchange with another body was for. */
    @Ja("関係機関との連絡の目的")
    enum AgencyPurpose {
        @Ja("情報の共有")
        INFORMATION,
        @Ja("相談・助言")
        ADVICE,
        @Ja("支援の調整")
        COORDINATION,
        @Ja("紹介・つなぎ")
        REFERRAL,
        @Ja("手続き")
        PROCEDURE
    }

    /** Kinds of conference. */
    @Ja("会議の種類")
    enum ConferenceKind {
        @Ja("地域連携会議")
        REGIONAL_LIAISON,
        @Ja("サービス担当者会議")
        SERVICE_COORDINATION,
        @Ja("ケース会議")
        CASE_CONFERENCE,
        @Ja("その他の会議")
        OTHER
    }

    /** Why an attempt reached nobody or a meeting did not take place. */
    @Ja("不成立の理由")
    enum AttemptOutcome {
        @Ja("応答なし")
        NO_ANSWER,
        @Ja("不在")
        ABSENT,
        @Ja("伝言を残した")
        MESSAGE_LEFT,
        @Ja("相手の都合で延期")
        POSTPONED,
        @Ja("体調不良で見送り")
        UNWELL,
        @Ja("事業所の都合で延期")
        OFFICE_CIRCUMSTANCES,
        @Ja("連絡を希望されなかった")
        REFUSED,
        @Ja("連絡先が違う")
        WRONG_CONTACT
    }
}
