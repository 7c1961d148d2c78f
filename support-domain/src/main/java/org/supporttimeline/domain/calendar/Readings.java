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
}
