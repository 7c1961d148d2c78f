package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.List;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.Audit.Breach;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;

/** Judges an amendment: by itself first, then by what the whole case would read like with it. */
final class Amending {
    private Amending() {}

    /** @param seen the number up to which the sender has seen what amended the fact before */
    static List<Violation> judge(List<Entry> entries, Amendment amendment, int seen, LocalDate today, Forms forms) {
        Findings findings = new Findings();
        CaseFile file = CaseFile.of(entries);
        Rules.kept(file, findings);
        seen(entries, amendment, seen, findings);
        ReferenceRules.check(file, amendment, findings);
        if (findings.all().isEmpty()) {
            itself(entries, amendment, findings);
        }
        if (findings.all().isEmpty()) {
            int amended = root(entries, amendment);
            Entry added = new Entry(entries.size() + 1, amendment);
            for (Breach breach : Audit.brought(entries, added, today, forms)) {
                findings.add(told(breach, amended, amendment));
            }
        }
        return findings.all();
    }

    /** An amendment that amends another has seen that one, and all before it. */
    private static void seen(List<Entry> entries, Amendment amendment, int upTo, Findings findings) {
        if (amendment.entry() < 1 || amendment.entry() > entries.size()) {
            return;
        }
        int fact = root(entries, amendment);
        entries.stream()
                .filter(entry -> entry.no() > Math.max(upTo, amendment.entry()))
                .filter(entry -> entry.event() instanceof Amendment other && root(entries, other) == fact)
                .forEach(entry -> findings.add(Rule.AMENDMENTS_SEEN, "seenUpTo", entry.no()));
    }

    private static void itself(List<Entry> entries, Amendment amendment, Findings findings) {
        switch (amendment) {
            case EntryCorrected correction ->
                findings.require(
                        correction.replacement().getClass() == shape(entries, correction.entry()),
                        Rule.REPLACEMENT_SAME_TYPE,
                        "replacement");
            case EntryRetracted retraction ->
                findings.require(retraction.entry() != 1, Rule.FIRST_ENTRY_STAYS, "entry");
        }
    }

    private static Class<?> shape(List<Entry> entries, int no) {
        SupportEvent event = entries.get(no - 1).event();
        return event instanceof EntryCorrected earlier ? earlier.replacement().getClass() : event.getClass();
    }

    /** The fact that an amendment is about in the end, through amendments of amendments. */
    private static int root(List<Entry> entries, Amendment amendment) {
        return entries.get(amendment.entry() - 1).event() instanceof Amendment earlier
                ? root(entries, earlier)
                : amendment.entry();
    }

    /** A fault of the replacement is told by its field, a fault that an entry would have by that entry's number. */
    private static Violation told(Breach breach, int amended, Amendment amendment) {
        Violation violation = breach.violation();
        return breach.entry() == amended && amendment instanceof EntryCorrected
                ? new Violation(
                        violation.rule(),
                        violation.field().isEmpty() ? "replacement" : "replacement." + violation.field(),
                        violation.entry(),
                        violation.ja(),
                        violation.en())
                : new Violation(violation.rule(), "entry", breach.entry(), violation.ja(), violation.en());
    }
}
