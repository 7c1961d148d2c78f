package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Facts.hired;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.phase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** A case told fact by fact, and what the rules find in it on a day. Immutable: a story may be told on in several ways. */
record RiskStory(List<Entry> entries, Policies policies) {

    static final Policies STANDARD = Policies.standard();

    static RiskStory of(Fact... facts) {
        return new RiskStory(List.of(), STANDARD).then(facts);
    }

    /** A person in their first months at work; the next fact is entry 4. */
    static RiskStory atWork() {
        return of(intake("2025-01-06"), hired("2025-12-01"), phase("2025-12-01", SupportPhase.PLACEMENT));
    }

    RiskStory then(Fact... facts) {
        List<Entry> all = new ArrayList<>(entries);
        for (Fact fact : facts) {
            all.add(new Entry(all.size() + 1, fact));
        }
        return new RiskStory(List.copyOf(all), policies);
    }

    /** The same case judged with another value of a setting. */
    RiskStory where(Setting setting, String value) {
        return new RiskStory(entries, policies.with(setting, value));
    }

    CaseFile file() {
        return CaseFile.of(entries);
    }

    List<Indicator> on(String day) {
        return RiskRules.of(file(), LocalDate.parse(day), policies);
    }

    Optional<Indicator> found(RiskRule rule, String day) {
        return on(day).stream().filter(one -> one.rule() == rule).findFirst();
    }

    Why why(RiskRule rule, String day) {
        return RiskRules.why(rule, file(), LocalDate.parse(day), policies);
    }

    /** "CHECK since 2026-05-12 by [3, 4]" or "nothing"; what has no level is told by its kind. */
    String told(RiskRule rule, String day) {
        return found(rule, day)
                .map(one -> "%s since %s by %s"
                        .formatted(one.level() == null ? one.rule().kind() : one.level(), one.since(), one.evidence()))
                .orElse("nothing");
    }
}
