package org.supporttimeline.domain.risk;

import org.supporttimeline.domain.calendar.Terms;
import org.supporttimeline.domain.event.Ja;

/** How soon somebody should look. There are three and they are never summed: the highest counts. */
public enum Level {
    /** Keep an eye on it. */
    @Ja("見守り")
    WATCH,
    /** Have a look, and talk with the person. */
    @Ja("要確認")
    CHECK,
    /** Look today. */
    @Ja("至急")
    URGENT;

    /** The Japanese term. */
    public String ja() {
        return Terms.ja(this);
    }
}
