package org.supporttimeline.api.pages.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;

/**
 * The page of hand-overs.
 *
 * @param toMe what waits for the reader to accept it, the oldest first
 * @param further what else does, after those
 * @param waiting what the reader offered and nobody has accepted yet
 * @param cases the cases that can be handed over
 * @param mine whether only those are listed that the reader is in charge of
 * @param more whether there are more cases than are listed
 */
record HandOverView(
        List<Offered> toMe, List<Row> further, List<Row> waiting, List<Choice> cases, boolean mine, boolean more) {

    /**
     * An offer, with what its receiver has to know.
     *
     * @param brief what the one who hands over wrote; null when nothing was written, or when it was amended since
     * @param amended whether the offer was amended, so that it is read in the timeline
     * @param monthsAgo from when on the timeline is worth reading
     */
    record Offered(
            UUID caseId,
            int entry,
            Words name,
            String phase,
            String role,
            String from,
            String to,
            LocalDate on,
            @Nullable Words brief,
            boolean amended,
            LocalDate monthsAgo,
            List<Due> due,
            List<Open> open) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Offered";
        }
    }

    /** An offer in a list. */
    record Row(UUID caseId, int entry, Words name, String role, String from, String to, LocalDate on) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Row";
        }
    }

    record Due(String what, LocalDate dueOn, boolean overdue) {}

    /** @param what the code of a kind of open matter */
    record Open(String what, int entry, LocalDate since) {}

    /** @param staff who is in charge, by role */
    record Choice(UUID caseId, Words name, String phase, String staff, boolean chosen) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Choice";
        }
    }
}
