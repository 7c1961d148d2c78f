package org.supporttimeline.domain.casefile;

import org.supporttimeline.domain.event.Ja;

/** Kinds of contact as deadlines and rules tell them apart. */
public enum ContactKind {
    /** An interview with the client in the four areas. */
    @Ja("面談")
    INTERVIEW,
    /** A shorter exchange with the client. */
    @Ja("本人との連絡")
    CLIENT,
    /** A visit to the workplace. */
    @Ja("職場訪問")
    WORKPLACE_VISIT,
    /** A visit to the home. */
    @Ja("家庭訪問")
    HOME_VISIT,
    /** A visit elsewhere. */
    @Ja("そのほかの訪問")
    OTHER_VISIT,
    /** An exchange with the employer. */
    @Ja("企業との連絡")
    EMPLOYER,
    /** Someone turned to the office. */
    @Ja("相談を受けた")
    CONSULTATION,
    /** The office answered a consultation or a wish in a check-in. */
    @Ja("相談への返答")
    ANSWER,
    /** An exchange with another body. */
    @Ja("関係機関との連絡")
    AGENCY,
    /** A conference. */
    @Ja("会議")
    CONFERENCE,
    /** An attempt that reached nobody: kept, and not a contact. */
    @Ja("連絡の試み")
    ATTEMPT
}
