package org.supporttimeline.api.pages.audit;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.shown.ShownChange;
import org.supporttimeline.api.pages.shown.ShownField;

/**
 * One entry of the history.
 *
 * @param name of the person, where the cases of an office stand below one another
 * @param late business days by which it is late; 0 where it is not
 * @param amends the entry that it corrects or takes back
 * @param changes what it changed, field by field
 * @param afterReport whether a report of the month had been shared before it was changed
 * @param afterBundle when an evidence bundle with the words before had last been made; null where there was none
 */
public record HistoryLine(
        UUID caseId,
        @Nullable Words name,
        int entry,
        String title,
        LocalDate on,
        ZonedDateTime recordedAt,
        String recordedBy,
        String role,
        String channel,
        int late,
        boolean amended,
        @Nullable Integer amends,
        List<ShownChange> changes,
        boolean afterReport,
        @Nullable ZonedDateTime afterBundle,
        List<ShownField> fields) {

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "HistoryLine " + entry;
    }
}
