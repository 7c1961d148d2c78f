package org.supporttimeline.api.pages.audit;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.findings.FindingView;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.finding.Mended;

/**
 * Something that an inspection would point out, with the entries that it leads to.
 *
 * @param name of the person, where several cases stand below one another
 * @param weight how much it weighs
 * @param mended what stands in the record by now in its place; null while nothing does
 */
record FindingLine(
        UUID caseId,
        @Nullable Words name,
        String weight,
        String what,
        LocalDate from,
        LocalDate until,
        SortedSet<Integer> entries,
        @Nullable Mended mended) {

    static FindingLine of(UUID caseId, @Nullable Words name, FindingView found, Terms terms) {
        return new FindingLine(
                caseId,
                name,
                terms.of(found.weight()),
                terms.of(found.missing().ja(), found.missing().en()),
                found.from(),
                found.until(),
                found.entries(),
                found.mended());
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "FindingLine";
    }
}
