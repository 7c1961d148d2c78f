package org.supporttimeline.api.pages.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check-in to be filled.
 *
 * @param key the name of this submission: sent again, it is one entry
 * @param on the day on which the page was opened, which is the day of the check-in even when it is sent later
 * @param chosen the period that stands in it
 * @param proxy whether somebody fills it in the person's place
 * @param trouble what kept it from being taken; null for nothing
 */
record CheckInView(
        String title,
        int version,
        UUID key,
        LocalDate on,
        List<Period> periods,
        String chosen,
        List<Question> questions,
        boolean proxy,
        @Nullable Trouble trouble) {

    /** Why it was not taken. */
    enum Trouble {
        NOTHING_ANSWERED,
        SOMETHING_WRONG,
        NOT_NOW,
        OUT_OF_DATE
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "CheckInView";
    }
}
