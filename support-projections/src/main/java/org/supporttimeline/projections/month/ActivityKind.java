package org.supporttimeline.projections.month;

/** What a month's grid counts. */
enum ActivityKind {
    /** Mode: the channel. */
    INTERVIEW,
    /** Mode: the place. */
    VISIT,
    /** Mode: the channel. */
    EMPLOYER_CONTACT,
    /** An attempt that reached nobody. Mode: the channel. */
    ATTEMPT,
    /** A filled form, in the month in which its period ended. Mode: the form. */
    CHECK_IN,
    /** In the month that the report is about. */
    REPORT_ISSUED,
    /** Shared with the client, in the month that the report is about. Mode: the channel. */
    REPORT_SHARED,
    /** The client confirmed what was recorded. Mode: how. */
    CONFIRMATION
}
