package org.supporttimeline.api.findings;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.finding.Finding;
import org.supporttimeline.domain.finding.FindingRule;
import org.supporttimeline.domain.finding.SharedTexts;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.finding.Inspected;
import org.supporttimeline.projections.finding.Inspections;

/** Goes through the cases of an office, some at a time, and tells a line of each; for one request. */
final class OfficeInspection {

    /** So many cases are in memory at a time. */
    private static final int AT_ONCE = 25;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Inspections inspections;
    private final Asked asked;
    private final SharedTexts texts;
    private final Map<FindingRule, OfficeLine.Count> counts = new EnumMap<>(FindingRule.class);
    private int cases;

    /** What is asked for, the position that stands for {@code knownAt}, and whether texts are compared. */
    record Asked(
            OfficeScope scope,
            OfficeId office,
            LocalDate on,
            @Nullable Instant knownAt,
            long position,
            boolean compare) {}

    OfficeInspection(Inspections inspections, Policies policies, Asked asked) {
        this.inspections = inspections;
        this.asked = asked;
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        this.texts = new SharedTexts(policies.on(asked.on()).times(Setting.FINDING_SAME_TEXT_LEAST), key);
    }

    /**
     * Looks at every case.
     *
     * @param opening opens the words of some cases; the words are null for a reader who may not read them
     */
    void tell(OfficeLine.Taker out, Opening opening) throws IOException {
        UUID after = null;
        List<UUID> some;
        do {
            some = inspections.cases(asked.scope(), asked.office(), after, AT_ONCE);
            if (!some.isEmpty()) {
                after = some.getLast();
                tell(out, opening.inspect(some));
            }
        } while (some.size() == AT_ONCE);
        for (var group : texts.groups()) {
            out.take(new OfficeLine.SameText(
                    OfficeLine.Kind.SAME_TEXT,
                    group.stream()
                            .map(place -> new OfficeLine.Place(place.caseId(), place.entry()))
                            .toList()));
        }
        out.take(new OfficeLine.End(
                OfficeLine.Kind.END,
                asked.office(),
                asked.on(),
                asked.knownAt(),
                asked.position(),
                cases,
                counts,
                cases > 0 && texts.compared(),
                texts.unreadable()));
    }

    /** Inspects some cases with their words open for the time of it. */
    interface Opening {
        List<Inspected> inspect(List<UUID> cases);
    }

    private void tell(OfficeLine.Taker out, List<Inspected> some) throws IOException {
        for (Inspected one : some) {
            cases++;
            if (one.passages() == null || !asked.compare()) {
                texts.withheld();
            } else {
                texts.add(one.caseId(), one.passages());
            }
            one.found().findings().forEach(this::count);
            out.take(new OfficeLine.OfCase(
                    OfficeLine.Kind.CASE,
                    one.caseId(),
                    one.lastEntry(),
                    one.found().findings().stream().map(FindingView::of).toList(),
                    one.found().notLookedAt()));
        }
        out.rest();
    }

    private void count(Finding found) {
        counts.merge(
                found.rule(),
                new OfficeLine.Count(1, found.open() ? 1 : 0),
                (sum, one) -> new OfficeLine.Count(sum.found() + one.found(), sum.open() + one.open()));
    }
}
