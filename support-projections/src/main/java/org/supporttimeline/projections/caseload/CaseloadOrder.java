package org.supporttimeline.projections.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In what order cases are listed. Not by name: names are sealed, so that is for the reader of an office's opened list to do.
 */
public enum CaseloadOrder {
    /** The case opened last comes first. */
    NEWEST("opened_on", "DESC", "<", "-infinity"),
    /** The case whose client has been out of reach for longest comes first, before them those never reached. */
    LONGEST_SILENT("coalesce(last_contact_on, '-infinity')", "ASC", ">", "-infinity"),
    /** The case with the earliest thing due comes first, at the end those where nothing is. */
    NEXT_DUE("coalesce(next_due_on, 'infinity')", "ASC", ">", "infinity");

    private final String day;
    private final String direction;
    private final String after;
    private final String otherwise;

    CaseloadOrder(String day, String direction, String after, String otherwise) {
        this.day = day;
        this.direction = direction;
        this.after = after;
        this.otherwise = otherwise;
    }

    String orderBy() {
        return "%s %s, case_id %s".formatted(day, direction, direction);
    }

    /** Takes a day (or null where the case has none) and a case. */
    String beyond() {
        return "(%s, case_id) %s (coalesce(?::date, '%s'), ?::uuid)".formatted(day, after, otherwise);
    }

    CaseloadCursor at(CaseNow last) {
        @Nullable
        LocalDate on = switch (this) {
            case NEWEST -> last.openedOn();
            case LONGEST_SILENT -> last.lastContacts().client();
            case NEXT_DUE -> last.next() == null ? null : last.next().on();
        };
        return new CaseloadCursor(this, on, last.caseId());
    }
}
