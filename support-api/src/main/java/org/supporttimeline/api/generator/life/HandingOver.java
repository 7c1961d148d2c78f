package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.util.TreeSet;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.Phase.AfterSupport;
import org.supporttimeline.domain.event.Phase.ExitEvaluated;
import org.supporttimeline.domain.event.Phase.FollowUpArranged;
import org.supporttimeline.domain.event.Phase.HandoverShared;
import org.supporttimeline.domain.event.Vocabulary.AgencyKind;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** The last months of retention support: looking back, sharing what remains with who supports on, and the way after. */
final class HandingOver {

    private final Life life;

    HandingOver(Life life) {
        this.life = life;
    }

    void before(LocalDate ends) {
        LocalDate evaluated = Life.open(ends.minusDays(98));
        boolean needed = life.chance(0.6);
        life.byManager(
                life.at(evaluated),
                () -> new ExitEvaluated(
                        evaluated,
                        true,
                        needed,
                        needed ? Life.set(Party.EMPLOYER, Party.AGENCY) : new TreeSet<>(),
                        life.words.on("success"),
                        life.words.on("vision")));
        if (needed) {
            share(Life.open(ends.minusDays(life.chance(0.85) ? 94 : 60)));
        }
        LocalDate arranged = Life.open(ends.minusDays(14));
        life.byStaff(
                life.at(arranged),
                () -> new FollowUpArranged(
                        arranged,
                        needed ? AfterSupport.LIVELIHOOD_CENTER : AfterSupport.ON_DEMAND,
                        life.words.on("office"),
                        life.words.on("sign"),
                        null,
                        needed ? ends.plusMonths(3) : null));
    }

    private void share(LocalDate day) {
        Ref consent = new Contracts(life)
                .consent(day, Recipient.LIVELIHOOD_CENTER, null, Purpose.HANDOVER, Scope.HEALTH, Scope.SUPPORT_REPORT);
        life.byManager(
                life.at(day),
                () -> new HandoverShared(
                        day,
                        Party.AGENCY,
                        AgencyKind.LIVELIHOOD_CENTER,
                        life.words.on("office"),
                        life.oneOf(ContactChannel.FACE_TO_FACE, ContactChannel.VIDEO, ContactChannel.PHONE),
                        consent.no(),
                        true,
                        life.who.manager().id(),
                        life.words.on("report"),
                        life.words.on("challenge")),
                consent);
    }
}
