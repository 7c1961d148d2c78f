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

    /** Places of one text, and how many more there are. */
    record Same(List<OfficeLine.Place> places, int more) {}

    private final @Nullable FindingRule rule;
    private final int most;
    private final int mostPlaces;
    private final List<Of> findings = new ArrayList<>();
    private final Set<FindingRule> notLookedAt = EnumSet.noneOf(FindingRule.class);
    private final Map<FindingRule, OfficeLine.Count> counts = new EnumMap<>(FindingRule.class);
    private final List<Same> sameTexts = new ArrayList<>();
    private int same;
    private int cases;
    private boolean textsCompared;

    /**
     * Prepares for an answer.
     *
     * @param rule whose findings are kept; null for none
     * @param most how many of them, and of the texts that stand in several cases
     * @param mostPlaces how many places of each such text
     */
    OfficeFound(@Nullable FindingRule rule, int most, int mostPlaces) {
        this.rule = rule;
        this.most = most;
        this.mostPlaces = mostPlaces;
    }

    @Override
    public void take(OfficeLine line) {
        switch (line) {
            case OfficeLine.OfCase one -> take(one);
            case OfficeLine.SameText same -> take(same.places());
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

    private void take(List<OfficeLine.Place> places) {
        same++;
        if (sameTexts.size() < most) {
            int shown = Math.min(places.size(), mostPlaces);
            sameTexts.add(new Same(List.copyOf(places.subList(0, shown)), places.size() - shown));
        }
    }

    List<Of> findings() {
        return findings;
    }

    /** The cases that are shown. */
    Set<UUID> shown() {
        var shown = new LinkedHashSet<UUID>();
        findings.forEach(one -> shown.add(one.caseId()));
        sameTexts.stream().flatMap(one -> one.places().stream()).forEach(place -> shown.add(place.caseId()));
        return shown;
    }

    OfficeLine.Count count(FindingRule of) {
        return counts.getOrDefault(of, new OfficeLine.Count(0, 0));
    }

    boolean lookedAt(FindingRule of) {
        return !notLookedAt.contains(of);
    }

    /** Texts that stand in several cases: as many as are shown. */
    List<Same> sameTexts() {
        return sameTexts;
    }

    /** How many such texts there are. */
    int same() {
        return same;
    }

    int cases() {
        return cases;
    }

    boolean textsCompared() {
        return textsCompared;
    }
}
