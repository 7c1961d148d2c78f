package org.supporttimeline.api.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Confidence;
import org.supporttimeline.domain.finding.CaseFindings;
import org.supporttimeline.domain.finding.FindingRule;
import org.supporttimeline.projections.finding.Inspected;

/**
 * What an inspection would find in a case.
 *
 * @param on the day for which is judged
 * @param knownAt the record counts up to this moment; absent for all of it
 * @param lastEntry the number of the last entry that counted
 * @param rules every rule, and whether it was looked at; of one that was not, nothing is said
 */
public record CaseFindingsView(
        UUID caseId,
        LocalDate on,
        @Nullable Instant knownAt,
        int lastEntry,
        List<FindingView> findings,
        List<RuleView> rules) {

    /**
     * A rule.
     *
     * @param lookedAt false where the words may not be read by this reader or by anybody, or the settings do not ask for it
     * @param open how many of its findings nothing has mended
     */
    public record RuleView(
            FindingRule rule,
            int version,
            String ja,
            String en,
            String basis,
            Confidence confidence,
            boolean lookedAt,
            long found,
            long open) {

        private static RuleView of(FindingRule rule, CaseFindings found) {
            var own =
                    found.findings().stream().filter(one -> one.rule() == rule).toList();
            return new RuleView(
                    rule,
                    rule.version(),
                    rule.ja(),
                    rule.en(),
                    rule.basis(),
                    rule.confidence(),
                    !found.notLookedAt().contains(rule),
                    own.size(),
                    own.stream().filter(one -> one.open()).count());
        }
    }

    /** Of what was found. */
    public static CaseFindingsView of(Inspected inspected, @Nullable Instant knownAt) {
        CaseFindings found = inspected.found();
        return new CaseFindingsView(
                inspected.caseId(),
                found.on(),
                knownAt,
                inspected.lastEntry(),
                found.findings().stream().map(FindingView::of).toList(),
                Arrays.stream(FindingRule.values())
                        .map(rule -> RuleView.of(rule, found))
                        .toList());
    }
}
