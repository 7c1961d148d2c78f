package org.supporttimeline.projections.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.log.StoredEntry;

/**
 * An entry in the history of the record.
 *
 * @param stored what was recorded, when and by whom, as it is stored
 * @param on the day that it stands on
 * @param daysLate days from that day to the day it was recorded, both in Japan
 * @param businessDaysLate business days among them; 0 for what is no fact
 * @param late whether they are more than the setting allowed on the day it was recorded
 * @param amended whether it has been changed or taken back by an amendment that counts
 * @param amending what it changed; null for what amends nothing
 */
public record AuditEntry(
        StoredEntry stored,
        LocalDate on,
        int daysLate,
        int businessDaysLate,
        boolean late,
        boolean amended,
        @Nullable Amending amending) {

    /** The same, when it is known what was recorded after it. */
    public AuditEntry amended(boolean byNow) {
        return new AuditEntry(stored, on, daysLate, businessDaysLate, late, byNow, amending);
    }

    /**
     * What an amendment did to the record when it was made.
     *
     * @param amends the entry that it names
     * @param fact the entry whose words it changes in the end: the one it names, or, when that is an amendment too, what that
     *     one amends
     * @param before the entry whose words counted for the fact until then; empty when it was retracted
     * @param after the entry whose words counted from then on; empty when it was retracted
     * @param afterReportShared the reports that had been shared by then of the months in which the fact stood, before or after
     */
    public record Amending(
            int amends,
            int fact,
            Optional<StoredEntry> before,
            Optional<StoredEntry> after,
            List<SharedReport> afterReportShared) {
        public Amending {
            afterReportShared = List.copyOf(afterReportShared);
        }
    }

    /** The entry by which the report of a month was first shared. */
    public record SharedReport(YearMonth month, int entry) {}
}
