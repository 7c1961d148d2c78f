package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Ja;
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
        @Ja("日") LocalDate on,
        @Ja("記録の番号") int entry,
        @Ja("項目番号") int item,
        @Ja("種類") Kind kind,
        @Ja("誰から") Party from,
        @Ja("期限") @Nullable LocalDate due,
        @Ja("懸念の度合い") @Nullable Concern concern,
        @Ja("話題") SortedSet<Theme> themes,
        @Ja("対応した日") @Nullable LocalDate settledOn,
        @Ja("対応した記録の番号") @Nullable Integer settledBy)
        implements Dated {

    public Matter {
        themes = Sorted.set(themes);
    }

    /** What can be open. */
    public enum Kind {
        /** A consultation that is owed an answer. */
        @Ja("相談への返答")
        CONSULTATION,
        /** A wish to consult that was written into a check-in, owed an answer as well. */
        @Ja("記録に書かれた相談の希望")
        CHECK_IN_WISH,
        /** A concern of the employer. */
        @Ja("企業の懸念")
        EMPLOYER_CONCERN,
        /** A request, a complaint or a wish about personal data that is owed an answer. */
        @Ja("意見・苦情への対応")
        FEEDBACK,
        /** An action that was agreed in an interview. */
        @Ja("合意した行動")
        ACTION,
        /** An accommodation that was asked for and neither agreed nor declined. */
        @Ja("配慮の申し出")
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
