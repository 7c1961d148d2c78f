package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.casefile.Reading;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.form.Forms;

/** Runs the rules over a whole history as it reads with its amendments, every entry judged by those before it. */
final class Audit {
    private Audit() {}

    /**
     * A rule that an entry of the history breaks.
     *
     * @param entry the entry that breaks it
     */
    record Breach(int entry, Violation violation) {
        private Broken broken() {
            return new Broken(entry, violation.rule());
        }
    }

    private record Broken(int entry, Rule rule) {}

    /** The breaches of a history, in the order of its entries. */
    static List<Breach> of(List<Entry> entries, LocalDate today, Forms forms) {
        List<Breach> breaches = new ArrayList<>();
        CaseFile file = CaseFile.EMPTY;
        for (Reading reading : Reading.of(entries)) {
            int no = reading.entry().no();
            List<Violation> violations = switch (reading.counts()) {
                case Fact fact -> Rules.judge(new Judged(file, today, forms), fact);
                case Custody custody -> Rules.judge(file, custody);
                case Amendment amendment -> List.of();
                case null -> List.of();
            };
            violations.forEach(violation -> breaches.add(new Breach(no, violation)));
            file = file.with(reading);
        }
        return List.copyOf(breaches);
    }

    /** The breaches that one more entry brings, by rule and entry. */
    static List<Breach> brought(List<Entry> before, Entry added, LocalDate today, Forms forms) {
        List<Entry> after = new ArrayList<>(before);
        after.add(added);
        List<Breach> breaches = of(after, today, forms);
        if (breaches.isEmpty()) {
            return breaches;
        }
        Set<Broken> known = new HashSet<>();
        of(before, today, forms).forEach(breach -> known.add(breach.broken()));
        return breaches.stream()
                .filter(breach -> !known.contains(breach.broken()))
                .toList();
    }
}
