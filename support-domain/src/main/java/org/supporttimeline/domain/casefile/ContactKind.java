package org.supporttimeline.domain.casefile;

/** Kinds of contact as deadlines and rules tell them apart. */
public enum ContactKind {
    /** An interview with the client in the four areas. */
    INTERVIEW,
    /** A shorter exchange with the client. */
    CLIENT,
    /** A visit to the workplace. */
    WORKPLACE_VISIT,
    /** A visit to the home. */
    HOME_VISIT,
    /** A visit elsewhere. */
    OTHER_VISIT,
    /** An exchange with the employer. */
    EMPLOYER,
    /** Someone turned to the office. */
    CONSULTATION,
    /** The office answered a consultation or a wish in a check-in. */
    ANSWER,
    /** An exchange with another body. */
    AGENCY,
    /** A conference. */
    CONFERENCE,
    /** An attempt that reached nobody: kept, and not a contact. */
    ATTEMPT
}
