package org.supporttimeline.domain.decision;

import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Keeping;
import org.supporttimeline.domain.event.Custody;

/** Holds end once; the key is destroyed by a second person, and never under a hold. */
final class CustodyRules {
    private CustodyRules() {}

    static void check(CaseFile file, Custody event, Findings findings) {
        Keeping keeping = file.keeping();
        switch (event) {
            case Custody.LegalHoldPlaced it -> {}
            case Custody.LegalHoldLifted it ->
                keeping.hold(it.entry())
                        .filter(hold -> hold.lifted() != null)
                        .ifPresent(hold -> findings.add(Violation.of(Rule.ENDS_ONCE, "entry", hold.lifted())));
            case Custody.ErasureRequested it -> {}
            case Custody.KeyDestroyed it -> {
                keeping.request(it.entry())
                        .filter(request -> request.by().equals(it.by()))
                        .ifPresent(request -> findings.add(Rule.FOUR_EYES, "by", request.entry()));
                keeping.holds().stream()
                        .filter(hold -> hold.lifted() == null)
                        .forEach(hold -> findings.add(Rule.NO_LEGAL_HOLD, "", hold.entry()));
            }
        }
    }
}
