package org.supporttimeline.api.pages.supportreport;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.shown.ShownField;
import org.supporttimeline.projections.month.MonthActivity;

/**
 * The report of a month.
 *
 * @param issued the report as it was issued last; null while it is still to be written
 * @param shares when and with whom it was shared
 * @param activity what the month's grid counts
 * @param facts what happened in the month
 * @param position of the log, up to which the facts are told
 */
record ReportView(
        UUID caseId,
        Words name,
        String office,
        YearMonth month,
        @Nullable Issued issued,
        List<Shared> shares,
        MonthActivity activity,
        List<FactLine> facts,
        long position) {

    ReportView {
        shares = List.copyOf(shares);
        facts = List.copyOf(facts);
    }

    /** A report that was issued. */
    record Issued(int entry, LocalDate on, String by, Words summary) {}

    /** That it was shared. */
    record Shared(int entry, LocalDate on, String with, String how) {}

    /** An entry of the month. */
    record FactLine(int entry, LocalDate on, String title, String how, List<ShownField> fields) {}

    /** How many contacts of all kinds that the grid counts by some way. */
    public int count(java.util.Map<String, Integer> ways) {
        return ways.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "ReportView " + month;
    }
}
