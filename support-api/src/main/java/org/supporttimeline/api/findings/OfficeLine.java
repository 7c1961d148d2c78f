package org.supporttimeline.api.findings;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.finding.FindingRule;

/** One line of what is found in an office. */
public sealed interface OfficeLine {

    /** What a line tells. */
    enum Kind {
        CASE,
        SAME_TEXT,
        END
    }

    Kind kind();

    /** Who takes the lines as they are found. */
    interface Taker {

        /**
         * One more line.
         *
         * @throws IOException when nobody takes them any more
         */
        void take(OfficeLine line) throws IOException;

        /** After some cases, while the next are being looked at. */
        default void rest() throws IOException {}
    }

    /**
     * A case.
     *
     * @param notLookedAt rules of which nothing is said
     */
    record OfCase(Kind kind, UUID caseId, int lastEntry, List<FindingView> findings, Set<FindingRule> notLookedAt)
            implements OfficeLine {}

    /**
     * A text that stands in several cases; which one is not told.
     *
     * @param places the entries that have it
     */
    record SameText(Kind kind, List<Place> places) implements OfficeLine {}

    /** Where a text stands. */
    record Place(UUID caseId, int entry) {}

    /**
     * The last line. An answer without it was cut off.
     *
     * @param on the day for which was judged
     * @param knownAt the record counted up to this moment; absent for all of it
     * @param position of the log that the answer is true for
     * @param cases how many cases were looked at
     * @param found how often each rule was found, and of these how many nothing has mended
     * @param textsCompared whether texts were compared between cases: all that anybody can still read
     * @param unreadableCases in how many cases there are words that nobody can read any more, because they were erased
     */
    record End(
            Kind kind,
            OfficeId office,
            LocalDate on,
            @Nullable Instant knownAt,
            long position,
            int cases,
            Map<FindingRule, Count> found,
            boolean textsCompared,
            int unreadableCases)
            implements OfficeLine {}

    /** How many, and how many of them are not mended. */
    record Count(int found, int open) {}
}
