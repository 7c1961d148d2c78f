package org.supporttimeline.api.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.web.SettingInForce;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.domain.risk.Why;
import org.supporttimeline.projections.projector.KnownCase;

/**
 * Why a rule holds in a case on a day, or why not.
 *
 * @param version of the rule
 * @param looksAt what the rule looks at, in any case
 * @param knownAt the record counts up to this moment; none for all of it
 * @param on the day for which it is judged, by the settings of that day
 * @param lastEntry the number of the last entry that counted
 * @param fired whether it holds; also when staff have closed it
 * @param indicator what it found, when it holds
 * @param looked the entries that it looked at
 * @param thresholds the settings that it reads, with what they rest on
 * @param reason what holds, or why nothing does; none for readers of codes and days only
 */
record WhyView(
        UUID caseId,
        RiskRule rule,
        int version,
        RiskRule.Kind kind,
        String ja,
        String en,
        String looksAt,
        @Nullable Instant knownAt,
        LocalDate on,
        int lastEntry,
        boolean fired,
        @Nullable IndicatorView indicator,
        List<Looked> looked,
        List<SettingInForce> thresholds,
        @Nullable Sentence reason) {

    /**
     * An entry that a rule looked at.
     *
     * @param type as it was recorded
     * @param on its day, as amended
     */
    record Looked(
            int entry, @Nullable String type, @Nullable LocalDate on) {

        static List<Looked> of(CaseFile file, Collection<Integer> entries) {
            return entries.stream()
                    .map(no -> new Looked(
                            no,
                            file.entries().type(no).map(EventType::name).orElse(null),
                            file.entries().day(no).orElse(null)))
                    .toList();
        }
    }

    /** @param readsWords whether the reader is shown sentences about the case */
    static WhyView of(KnownCase known, @Nullable Instant knownAt, Why why, boolean readsWords) {
        RiskRule rule = why.rule();
        return new WhyView(
                known.caseId(),
                rule,
                rule.version(),
                rule.kind(),
                rule.ja(),
                rule.en(),
                rule.looksAt(),
                knownAt,
                why.day(),
                known.lastEntry(),
                why.fired(),
                why.found().map(found -> IndicatorView.of(found, readsWords)).orElse(null),
                Looked.of(known.file(), why.looked()),
                why.thresholds().stream().map(SettingInForce::of).toList(),
                readsWords ? Sentence.of(why.words()) : null);
    }
}
