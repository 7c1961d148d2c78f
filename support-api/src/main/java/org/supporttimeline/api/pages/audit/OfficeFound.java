package org.supporttimeline.api.pages.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.findings.FindingView;
import org.supporttimeline.api.findings.OfficeLine;
import org.supporttimeline.domain.finding.FindingRule;

/** Takes in what is found in an office: counts of every rule, and the findings of the one that is looked at. */
final class OfficeFound implements OfficeLine.Taker {

    /** A finding, and whose. */
    record Of(UUID caseId, FindingView finding) {}

    private final @Nullable FindingRule rule;
    private final int most;
    private final List<Of> findings = new ArrayList<>();
    private final Set<FindingRule> notLookedAt = EnumSet.noneOf(FindingRule.class);
    private final Map<FindingRule, OfficeLine.Count> counts = new EnumMap<>(FindingRule.class);
    private final List<List<OfficeLine.Place>> sameTexts = new ArrayList<>();
    private int cases;
    private boolean textsCompared;

    /**
     * Prepares for an answer.
     *
     * @param rule whose findings are kept; null for none
     * @param most how many of them
     */
    OfficeFound(@Nullable FindingRule rule, int most) {
        this.rule = rule;
        this.most = most;
    }

    @Override
    public void take(OfficeLine line) {
        switch (line) {
            case OfficeLine.OfCase one -> take(one);
            case OfficeLine.SameText same -> sameTexts.add(same.places());
            case OfficeLine.End end -> {
                counts.putAll(end.found());
                cases = end.cases();
                textsCompared = end.textsCompared();
            }
        }
    }

    private void take(OfficeLine.OfCase one) {
        notLookedAt.addAll(one.notLookedAt());
        one.findings().stream()
                .filter(found -> found.rule() == rule && findings.size() < most)
                .forEach(found -> findings.add(new Of(one.caseId(), found)));
    }

    List<Of> findings() {
        return findings;
    }

    /** The cases that are shown. */
    Set<UUID> shown() {
        var shown = new LinkedHashSet<UUID>();
        findings.forEach(one -> shown.add(one.caseId()));
        sameTexts.stream().limit(most).flatMap(List::stream).forEach(place -> shown.add(place.caseId()));
        return shown;
    }

    OfficeLine.Count count(FindingRule of) {
        return counts.getOrDefault(of, new OfficeLine.Count(0, 0));
    }

    boolean lookedAt(FindingRule of) {
        return !notLookedAt.contains(of);
    }

    /** Places of one text in several cases. */
    List<List<OfficeLine.Place>> sameTexts() {
        return sameTexts.stream().limit(most).toList();
    }

    int cases() {
        return cases;
    }

    boolean textsCompared() {
        return textsCompared;
    }
}
