package org.supporttimeline.projections.month;

/** What a month of retention support lacks. */
public enum MonthGap {
    /** Fewer interviews than {@code interviews-per-month} asks for, by channels that count. */
    NO_INTERVIEW,
    /** Fewer reports shared with the client on a day of the month, whichever month they are on, than the setting asks for. */
    NO_SHARED_REPORT,
    /** Fewer forms filled than were to be filled. */
    CHECK_INS_MISSING
}
