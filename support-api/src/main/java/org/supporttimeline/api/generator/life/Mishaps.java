package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Contact.ClientContacted;

/** Slips of the hand: a note put right a few days later, a contact entered twice and taken back. */
final class Mishaps {

    private final Life life;

    Mishaps(Life life) {
        this.life = life;
    }

    void month(LocalDate first, LocalDate end) {
        Months.times(life, 0.12, first, end, this::corrected);
        Months.times(life, 0.04, first, end, this::doubled);
    }

    private void corrected(LocalDate day) {
        ClientContacted right = new Contacts(life).clientContact(day);
        Ref wrong = life.byStaff(life.at(day), () -> with(right));
        LocalDate seen = Life.open(day.plusDays(life.between(0, 8)));
        life.byStaff(life.at(seen), () -> new EntryCorrected(wrong.no(), right, life.words.on("correction")), wrong);
    }

    private void doubled(LocalDate day) {
        ClientContacted contact = new Contacts(life).clientContact(day);
        Ref once = life.byStaff(life.at(day), () -> contact);
        Ref twice = life.byStaff(once.at().plusSeconds(40), () -> contact, once);
        life.byStaff(
                life.at(Life.open(day.plusDays(1))),
                () -> new EntryRetracted(twice.no(), life.words.on("retraction")),
                twice);
    }

    private ClientContacted with(ClientContacted right) {
        return new ClientContacted(
                right.on(), right.channel(), right.staff(), right.begunBy(), life.words.on("note"), life.themes());
    }
}
