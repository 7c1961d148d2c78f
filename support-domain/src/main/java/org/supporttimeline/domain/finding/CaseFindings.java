package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Readings.FindingWeight;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Confidential;

/**
 * What an inspection would find in a case on a day, as the record stood when it had these entries. Pure: the same entries, day
 * and settings give the same findings.
 *
 * @param findings by day, then by rule
 * @param notLookedAt rules that were not judged, because the words could not be read or the settings do not ask for them;
 *     nothing is said about them
 */
public record CaseFindings(LocalDate on, List<Finding> findings, Set<FindingRule> notLookedAt) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::from)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::until)
            .thenComparingInt(finding ->
                    finding.entries().isEmpty() ? 0 : finding.entries().first());

    public CaseFindings {
        findings = List.copyOf(findings);
        EnumSet<FindingRule> own = EnumSet.noneOf(FindingRule.class);
        own.addAll(notLookedAt);
        notLookedAt = Collections.unmodifiableSet(own);
    }

    /**
     * The findings for a reader who sees days and codes only; rules about words are not looked at.
     *
     * @param entries all entries of a case up to some number, in order
     * @param on the day for which to judge; what happened after it is left out
     * @param policies the dated settings
     */
    public static CaseFindings of(List<Written> entries, LocalDate on, Policies policies) {
        return of(entries, on, policies, null);
    }

    /**
     * The findings for a reader who may read the words.
     *
     * @param passages the words of the same entries until the same day, opened for this reader, or null
     */
    public static CaseFindings of(List<Written> entries, LocalDate on, Policies policies, @Nullable Passages passages) {
        CaseFile file = CaseFile.of(entries.stream().map(Written::entry).toList());
        Look look = new Look(file, History.of(entries, on), on, policies, passages);
        EnumSet<FindingRule> notLookedAt = EnumSet.noneOf(FindingRule.class);
        List<Finding> findings = Arrays.stream(FindingRule.values())
                .filter(rule -> {
                    boolean asked = rule.weight(look.policy(on)) != FindingWeight.NOT_ASKED
                            && (!rule.needsWords() || look.readsWords());
                    if (!asked) {
                        notLookedAt.add(rule);
                    }
                    return asked;
                })
                .flatMap(rule -> rule.find(look))
                .sorted(ORDER)
                .toList();
        return new CaseFindings(on, findings, notLookedAt);
    }

    /**
     * The words of a case until a day, folded so that equal ones can be told; for the length of one request, in memory.
     *
     * @param open opens a sealed text; empty when it cannot be read any more
     */
    public static Passages passages(
            List<Written> entries, LocalDate on, Function<Confidential, Optional<String>> open) {
        return Passages.of(History.of(entries, on).facts(), open);
    }
}
