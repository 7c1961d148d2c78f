package org.supporttimeline.domain.calendar;

import org.supporttimeline.domain.event.Ja;

/**
 * Where the law can be read in more than one way and no source settles it, the ways stand here, and a dated setting chooses.
 */
public sealed interface Readings {

    /** How a number of months is counted from a day. */
    @Ja("月数の数え方")
    enum MonthCounting implements Readings {
        /**
         * Civil Code, article 143, paragraph 2: the period ends on the day before the day of the same number; where the last
         * month has no such day, on that month's last day. Six months from 31 August end on 28 February.
         */
        @Ja("民法143条2項（応当日の前日。応当日がなければ月末）")
        CIVIL_CODE,
        /**
         * The period ends on the day before the day of the same number, which is first moved back to the month's last day
         * where the month is too short. Six months from 31 August end on 27 February.
         */
        @Ja("応当日（なければ月末）の前日")
        CLAMPED
    }

    /** From when retention support can be used. */
    @Ja("就労定着支援の始まり")
    enum RetentionStart implements Readings {
        /** The day after the six months are full. */
        @Ja("6か月に達した日の翌日から")
        DAY_REACHED,
        /** The first day of the month after the one in which the six months are full. */
        @Ja("6か月に達した日の属する月の翌月から")
        FOLLOWING_MONTH
    }

    /** What the three years of retention support count from. */
    @Ja("就労定着支援の期間の起点")
    enum RetentionClockAnchor implements Readings {
        /** The day from which it could be used: a late start does not move the end. */
        @Ja("利用できるようになった日")
        SIX_MONTH_POINT,
        /** The day on which the person began to use it. */
        @Ja("利用を始めた日")
        SERVICE_START
    }

    /** What a leave of absence does to the months of employment and of retention support. */
    @Ja("休職中の期間の扱い")
    enum LeaveAndClocks implements Readings {
        /** They run on. */
        @Ja("算入する（進む）")
        RUNS_ON,
        /** They stand still: the days of leave are added at the end. */
        @Ja("算入しない（休職日数を後ろに延ばす）")
        STANDS_STILL
    }

    /** What the years of keeping the record count from. */
    @Ja("記録保存期間の起点")
    enum RecordRetentionAnchor implements Readings {
        /** The day of the last service. */
        @Ja("サービスを提供した日")
        SERVICE_DAY,
        /** The day on which the case was closed. */
        @Ja("完結の日")
        COMPLETION,
        /** Whichever of both is later. */
        @Ja("いずれか遅い日")
        LATER_OF_BOTH
    }

    /** How somebody counts in the retention rate whose support has ended and who is still employed. */
    @Ja("終了後も就労中の人の扱い")
    enum EndedButWorking implements Readings {
        /** As continuing. */
        @Ja("就労定着者に数える")
        CONTINUES,
        /** As a user who does not continue. */
        @Ja("利用者にのみ数える")
        DOES_NOT_CONTINUE,
        /** Not at all. */
        @Ja("利用者にも数えない")
        LEFT_OUT
    }

    /** How somebody counts in the retention rate of whose employment nothing is known for the reference day. */
    @Ja("基準日の状況が未確認の人の扱い")
    enum Unconfirmed implements Readings {
        /** As continuing. */
        @Ja("就労継続とみなす")
        CONTINUES,
        /** As not continuing. */
        @Ja("就労継続とみなさない")
        DOES_NOT_CONTINUE
    }

    /** Whether a job counts in the retention rate that does not continue the one that was supported. */
    @Ja("継続とみなされない後の就職の扱い")
    enum LaterJob implements Readings {
        /** Only the supported employment counts, with the permitted change of job. */
        @Ja("数えない（継続とみなす転職のみ）")
        DOES_NOT_COUNT,
        /** Any employment on the reference day counts. */
        @Ja("数える（基準日に就労していればよい）")
        COUNTS
    }

    /** Which office counts somebody who used the service of several. */
    @Ja("事業所を移った人の扱い")
    enum MovedCase implements Readings {
        /** Every office whose service was used in the window. */
        @Ja("期間中に利用したすべての事業所で数える")
        EVERY_OFFICE,
        /** Only the one whose service was used last. */
        @Ja("最後に利用した事業所でのみ数える")
        LAST_OFFICE
    }

    /** Whom an office counts whose retention service is younger than the window. */
    @Ja("新規事業所の就労定着率")
    enum NewOffice implements Readings {
        /** Its own users, however few. */
        @Ja("自らの利用者")
        OWN_USERS,
        /** Those who found a job from its transition service in the window. */
        @Ja("一体的に運営する就労移行支援等からの就職者")
        HIRES
    }

    /** Who counts for the long-stay add-on. */
    @Ja("就労定着実績体制加算: 就労の継続")
    enum LongStay implements Readings {
        /** Who is still employed on the reference day. */
        @Ja("基準日に就労を継続している者")
        STILL_EMPLOYED,
        /** Who is, or has left the job after so many months. */
        @Ja("就労している者又は就労していた者")
        STILL_OR_FORMERLY
    }

    /** On which day six months of employment are reached, and so in which fiscal year they count. */
    @Ja("就労移行支援の就労定着者: 6か月に達する日")
    enum SixMonthDay implements Readings {
        /** The last day of the six months: from 1 October, 31 March. */
        @Ja("6か月目の最後の日")
        LAST_DAY,
        /** The day after: from 1 October, 1 April. */
        @Ja("6か月目の最後の日の翌日")
        DAY_AFTER
    }

    /** How much a finding weighs where no source settles it. */
    @Ja("指摘の重さ")
    enum FindingWeight implements Readings {
        /** Against a duty: to be expected in writing in an inspection. */
        @Ja("指摘")
        FINDING,
        /** To be looked at and explained. */
        @Ja("助言")
        ADVICE,
        /** Not looked at. */
        @Ja("確認しない")
        NOT_ASKED
    }
}
