package org.supporttimeline.domain.decision;

import org.supporttimeline.domain.event.Network;

/** Members leave once, hand-overs are accepted once. */
final class NetworkRules {
    private NetworkRules() {}

    static void check(Judged by, Network fact, Findings findings) {
        switch (fact) {
            case Network.MemberJoined it -> {}
            case Network.MemberLeft it ->
                by.file()
                        .members()
                        .left(it.entry())
                        .ifPresent(before -> findings.add(Rule.ENDS_ONCE, "entry", before.entry()));
            case Network.StaffAssigned it -> findings.ordered(it.on(), it.until(), "until");
            case Network.HandOverOffered it ->
                findings.require(!it.from().equals(it.to()), Rule.HAND_OVER_TO_ANOTHER, "to");
            case Network.HandOverAccepted it ->
                by.file()
                        .staffing()
                        .accepted(it.entry())
                        .ifPresent(before -> findings.add(Rule.ENDS_ONCE, "entry", before.entry()));
        }
    }
}
