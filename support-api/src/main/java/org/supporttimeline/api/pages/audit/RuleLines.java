package org.supporttimeline.api.pages.audit;

import java.util.List;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.finding.FindingRule;

/**
 * What was found by one rule.
 *
 * @param code the rule's name
 * @param basis what it rests on
 * @param confidence how sure that is, as a mark
 * @param lookedAt false where nothing is said about it
 * @param found how often it was found
 * @param open how often nothing has mended it
 * @param findings as many of them as are shown
 */
record RuleLines(
        String code,
        String title,
        String basis,
        String confidence,
        boolean lookedAt,
        long found,
        long open,
        List<FindingLine> findings) {

    static RuleLines of(
            FindingRule rule, boolean lookedAt, long found, long open, List<FindingLine> findings, Terms terms) {
        return new RuleLines(
                rule.name(),
                terms.of(rule.ja(), rule.en()),
                rule.basis(),
                rule.confidence().mark(),
                lookedAt,
                found,
                open,
                List.copyOf(findings));
    }
}
