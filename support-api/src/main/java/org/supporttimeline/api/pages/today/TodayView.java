package org.supporttimeline.api.pages.today;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;

/**
 * A morning's page.
 *
 * @param mine whether only the reader's own cases are shown
 * @param attention the cases that ask for somebody's eyes, the most urgent first
 * @param meetings the persons whom the reader meets today, as far as the record knows
 * @param due what is overdue or due within a week, the earliest first
 * @param since when the reader looked before
 * @param checkIns the check-ins of those cases that came in since
 * @param changes what else others have recorded of them since
 * @param drafts what the reader has begun to write, the last first
 * @param caseCount how many cases there are in sight
 */
record TodayView(
        LocalDate today,
        boolean mine,
        List<CaseCard> attention,
        List<Meeting> meetings,
        List<DueLine> due,
        ZonedDateTime since,
        List<NewLine> checkIns,
        List<NewLine> changes,
        List<DraftLine> drafts,
        int caseCount) {

    /**
     * A person whom the reader meets today.
     *
     * @param due what is due; empty where an interview set the day
     * @param since when the person was last reached; null where they never were
     * @param changes what others recorded since
     */
    record Meeting(
            UUID caseId, Words name, String due, @Nullable LocalDate since, List<NewLine> changes) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Meeting";
        }
    }

    /** An entry that came in. */
    record NewLine(UUID caseId, Words name, int entry, String what, LocalDate on, String by) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "NewLine";
        }
    }

    /**
     * A form that was not sent yet.
     *
     * @param name whose; null for somebody who is new
     * @param amends the entry that it amends; null for a new one
     */
    record DraftLine(
            @Nullable Words name, String what, @Nullable String amends, String address, ZonedDateTime savedAt) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "DraftLine";
        }
    }

    /**
     * A case that asks for attention.
     *
     * @param level a code for the style; {@code ""} for none
     * @param reason one sentence on why; empty where nothing but a deadline asks
     * @param nextStep what staff may do next
     */
    record CaseCard(
            UUID caseId,
            Words name,
            String phase,
            String level,
            String levelText,
            String reason,
            String nextStep,
            int further,
            @Nullable LocalDate lastContactOn,
            String nextDue,
            @Nullable LocalDate nextDueOn) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "CaseCard";
        }
    }

    /** @param record the kind of entry that usually meets it; empty when there is no single one */
    record DueLine(
            UUID caseId, Words name, String what, LocalDate dueOn, long daysLeft, boolean overdue, String record) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "DueLine";
        }
    }
}
