package org.supporttimeline.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Fact;

/** A case told fact by fact, and what is due in it on a day. Immutable: a story may be told on in several ways. */
record Story(List<Entry> entries, Policies policies) {

    static Story of(Fact... facts) {
        return new Story(List.of(), Policies.standard()).then(facts);
    }

    Story then(Fact... facts) {
        List<Entry> all = new ArrayList<>(entries);
        for (Fact fact : facts) {
            all.add(new Entry(all.size() + 1, fact));
        }
        return new Story(List.copyOf(all), policies);
    }

    /** One more fact that refers to the last entry by its number. */
    Story thenOfLast(IntFunction<Fact> fact) {
        return then(fact.apply(entries.size()));
    }

    /** The same case where an operator has overridden a setting from the beginning on. */
    Story where(Setting setting, String value) {
        return new Story(entries, policies.overriddenBy("test.yaml", """
                settings:
                  %s:
                    - { validFrom: %s, value: %s, source: test, confidence: D }
                """.formatted(
                        setting.key(), policies.history(setting).getFirst().validFrom(), value)));
    }

    List<Deadline> on(String day) {
        return Deadlines.of(CaseFile.of(entries), LocalDate.parse(day), policies);
    }

    List<Deadline> all(DeadlineKind kind, String day) {
        return on(day).stream().filter(deadline -> deadline.kind() == kind).toList();
    }

    Optional<Deadline> first(DeadlineKind kind, String day) {
        return all(kind, day).stream().findFirst();
    }

    /** "2026-07-15 UPCOMING", or "none", or several with a comma between. */
    String told(DeadlineKind kind, String day) {
        List<String> told = all(kind, day).stream()
                .map(deadline -> deadline.dueOn() + " " + deadline.state())
                .toList();
        return told.isEmpty() ? "none" : String.join(", ", told);
    }
}
