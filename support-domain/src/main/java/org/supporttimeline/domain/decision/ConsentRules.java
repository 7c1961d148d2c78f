package org.supporttimeline.domain.decision;

import org.supporttimeline.domain.event.Consent;

/** What is consented to, withdrawn and disclosed. A disclosure without consent has happened all the same, so it is kept. */
final class ConsentRules {
    private ConsentRules() {}

    static void check(Judged by, Consent fact, Findings findings) {
        switch (fact) {
            case Consent.ConsentGiven it -> {
                findings.given(it.scope(), "scope");
                findings.ordered(it.on(), it.until(), "until");
            }
            case Consent.ConsentWithdrawn it ->
                by.file()
                        .consents()
                        .withdrawn(it.entry())
                        .ifPresent(before -> findings.add(Rule.ENDS_ONCE, "entry", before.entry()));
            case Consent.InformationDisclosed it -> findings.given(it.scope(), "scope");
        }
    }
}
