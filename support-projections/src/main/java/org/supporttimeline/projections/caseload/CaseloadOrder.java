package org.supporttimeline.projections.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In what order cases are listed. Not by name: names are sealed, so that is for the reader of an office's opened list to do.
 */
public enum CaseloadOrder {
    /** The case opened last comes first. */
    NEWEST("", "opened_on", "-infinity", true),
    /** The case whose client has been out of reach for longest comes first, before them those never reached. */
    LONGEST_SILENT("", "coalesce(last_contact_on, '-infinity')", "-infinity", false),
    /** The case with the earliest thing due comes first, at the end those where nothing is. */
    NEXT_DUE("", "coalesce(next_due_on, 'infinity')", "infinity", false),
    /** The cases of the highest level come first, those of one level by what is due next. */
    MOST_URGENT("calm", "coalesce(next_due_on, 'infinity')", "infinity", false);

    private final String first;
    private final String day;
    private final String otherwise;
    private final boolean falls;

    /**
     * @param first the column before the day; empty for none
     * @param otherwise the day of a case that has none
     */
    CaseloadOrder(String first, String day, String otherwise, boolean falls) {
        this.first = first;
        this.day = day;
        this.otherwise = otherwise;
        this.falls = falls;
    }

    /** Whether cases are ordered by level before all else. */
    boolean isByLevel() {
        return !first.isEmpty();
    }

    String orderBy() {
        String direction = falls ? "DESC" : "ASC";
        return "%s%s %s, case_id %s".formatted(isByLevel() ? first + " ASC, " : "", day, direction, direction);
    }

    /** Takes how calm a case is where the order is by level, then a day (or null where the case has none) and a case. */
    String beyond() {
        return "(%s%s, case_id) %s (%scoalesce(?::date, '%s'), ?::uuid)"
                .formatted(
                        isByLevel() ? first + ", " : "", day, falls ? "<" : ">", isByLevel() ? "?, " : "", otherwise);
    }

    CaseloadCursor at(CaseNow last) {
        @Nullable
        LocalDate on = switch (this) {
            case NEWEST -> last.openedOn();
            case LONGEST_SILENT -> last.lastContacts().client();
            case NEXT_DUE, MOST_URGENT ->
                last.next() == null ? null : last.next().on();
        };
        return new CaseloadCursor(this, isByLevel() ? CaseNow.calm(last.level()) : 0, on, last.caseId());
    }
}
