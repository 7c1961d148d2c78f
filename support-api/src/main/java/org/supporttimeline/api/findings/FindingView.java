package org.supporttimeline.api.findings;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.risk.Sentence;
import org.supporttimeline.domain.calendar.Readings.FindingWeight;
import org.supporttimeline.domain.finding.Finding;
import org.supporttimeline.domain.finding.FindingRule;
import org.supporttimeline.domain.finding.Mended;

/**
 * Something that an inspection would point out.
 *
 * @param weight how much it weighs by the settings of the day
 * @param entries the entries that it concerns; none where nothing stands in the record
 * @param from the first day that it concerns
 * @param until the last; where something is missing, the last day in time
 * @param missing what is missing or stands out, without anybody's words
 * @param mended what stands in the record by now in its place, and how late it was written; absent while nothing does
 */
public record FindingView(
        FindingRule rule,
        int version,
        String ja,
        String en,
        FindingWeight weight,
        SortedSet<Integer> entries,
        LocalDate from,
        LocalDate until,
        Sentence missing,
        @Nullable Mended mended) {

    static FindingView of(Finding found) {
        FindingRule rule = found.rule();
        return new FindingView(
                rule,
                rule.version(),
                rule.ja(),
                rule.en(),
                found.weight(),
                found.entries(),
                found.from(),
                found.until(),
                Sentence.of(found.missing()),
                found.mended());
    }
}
