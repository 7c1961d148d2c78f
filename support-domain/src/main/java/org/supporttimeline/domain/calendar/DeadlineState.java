package org.supporttimeline.domain.calendar;

import org.supporttimeline.domain.event.Ja;

/** How a deadline stands on a day. */
public enum DeadlineState {
    /** Not near. */
    @Ja("先")
    UPCOMING,
    /** Near: time to prepare. */
    @Ja("まもなく")
    DUE_SOON,
    /** So near that it must be done now. */
    @Ja("間近")
    IMMINENT,
    /** Today is the day. */
    @Ja("本日")
    DUE_TODAY,
    /** The day is over, but the agreed tolerance is not. */
    @Ja("猶予中")
    IN_TOLERANCE,
    /** The day has passed and nothing meets it. */
    @Ja("超過")
    OVERDUE,
    /** Done; or, for a day that is only waited for, reached. */
    @Ja("済み・到達")
    MET;

    /** The Japanese term. */
    public String ja() {
        return Terms.ja(this);
    }
}
