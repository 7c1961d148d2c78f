package org.supporttimeline.projections.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In what order cases are listed. Not by name: names are sealed, so that is for the reader of an office's opened list to do.
 */
public enum CaseloadOrder {
    /** The case opened last comes first. */
    NEWEST("opened_on", "DESC", "<"),
    /** The case whose client has been out of reach for longest comes first, before them those never reached. */
    LONGEST_SILENT("coalesce(last_contact_on, '-infinity')", "ASC", ">");

    private final String day;
    private final String direction;
    private final String after;

    CaseloadOrder(String day, String direction, String after) {
        this.day = day;
        this.direction = direction;
        this.after = after;
    }

    String orderBy() {
        return "%s %s, case_id %s".formatted(day, direction, direction);
    }

    /** Takes a day (null before all days) and a case. */
    String beyond() {
        return "(%s, case_id) %s (coalesce(?::date, '-infinity'), ?)".formatted(day, after);
    }

    CaseloadCursor at(CaseNow last) {
        @Nullable
        LocalDate on = switch (this) {
            case NEWEST -> last.openedOn();
            case LONGEST_SILENT -> last.lastContactOn();
        };
        return new CaseloadCursor(this, on, last.caseId());
    }
}
