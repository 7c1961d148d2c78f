package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Theme;

/**
 * Something that waits for somebody until it is settled.
 *
 * @param item the number of the agreed action within its interview; 0 for everything else
 * @param from whose matter it is: who asked, who is concerned, who is to act
 * @param due the day by which it was agreed to be done, where one was
 * @param concern how concerned the employer was, for a concern
 * @param settledOn the first day on which it was settled; null while it is open
 * @param settledBy the entry that settled it
 */
public record Matter(
        LocalDate on,
        int entry,
        int item,
        Kind kind,
        Party from,
        @Nullable LocalDate due,
        @Nullable Concern concern,
        SortedSet<Theme> themes,
        @Nullable LocalDate settledOn,
        @Nullable Integer settledBy)
        implements Dated {

    public Matter {
        themes = Sorted.set(themes);
    }

    /** What can be open. */
    public enum Kind {
        /** A consultation that is owed an answer. */
        CONSULTATION,
        /** A wish to consult that was written into a check-in, owed an answer as well. */
        CHECK_IN_WISH,
        /** A concern of the employer. */
        EMPLOYER_CONCERN,
        /** A request, a complaint or a wish about personal data that is owed an answer. */
        FEEDBACK,
        /** An action that was agreed in an interview. */
        ACTION,
        /** An accommodation that was asked for and neither agreed nor declined. */
        ACCOMMODATION_REQUEST
    }

    /** Whether it had come up and was not settled on that day. */
    public boolean openOn(LocalDate day) {
        return !on.isAfter(day) && (settledOn == null || settledOn.isAfter(day));
    }

    /** Whether it was settled before that day. */
    boolean settledBefore(LocalDate day) {
        return settledOn != null && settledOn.isBefore(day);
    }

    Matter settled(LocalDate day, int by) {
        if (settledOn != null
                && settledBy != null
                && (settledOn.isBefore(day) || (settledOn.equals(day) && settledBy < by))) {
            return this;
        }
        return new Matter(on, entry, item, kind, from, due, concern, themes, day, by);
    }
}
