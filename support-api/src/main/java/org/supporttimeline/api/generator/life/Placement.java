package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Consent.Scope;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Phase.ContactPreferenceSet;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Phase.RegularContactEndAgreed;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** The six months after the first day at work, and the three ways on: retention support, quiet follow-up, the end. */
final class Placement {

    /** Share of the newly employed that uses retention support (wic-net 20622 p. 14: 37.6 % in 2023). */
    private static final double USES_RETENTION = 0.376;

    private static final double LIKES_FORMS = 0.5;

    private final Life life;
    private final Job job;
    private final Contacts contacts;
    private final @Nullable CheckInHabit habit;
    private final boolean wishesContact;

    Placement(Life life, Job job) {
        this.life = life;
        this.job = job;
        this.contacts = new Contacts(life);
        this.wishesContact = life.chance(0.85);
        this.habit = wishesContact && life.chance(LIKES_FORMS) ? new CheckInHabit(life) : null;
    }

    void begin() {
        LocalDate hired = job.firstDay();
        life.byStaff(life.at(hired), () -> job.started(life, Basis.NEW_HIRE));
        life.byManager(
                life.at(hired),
                () -> new PhaseChanged(hired, SupportPhase.PLACEMENT, PhaseReason.EMPLOYED, null, null));
        if (job.employerKnows()) {
            new Contracts(life)
                    .consent(
                            hired,
                            Recipient.EMPLOYER,
                            job.employer(),
                            Purpose.WORKPLACE_ACCOMMODATION,
                            Scope.DISABILITY_TRAITS,
                            Scope.ACCOMMODATIONS);
        }
        life.byStaff(life.at(hired), () -> preference(hired));
        if (habit != null) {
            habit.arrange(Life.open(hired.plusDays(2)));
        }
        goOn(hired);
    }

    /** Goes on from a day of the job until its six months are over, or the job is. */
    void goOn(LocalDate from) {
        LocalDate sixMonths = job.firstDay().plusMonths(6);
        LocalDate ends = job.lastsBeyond(sixMonths) ? sixMonths : job.lastDay();
        new Months(life, from, ends).each(this::month, () -> {
            if (ends.equals(job.lastDay())) {
                new Leaving(life, job).from(SupportPhase.PLACEMENT);
            } else {
                sixMonths(ends);
            }
        });
    }

    private ContactPreferenceSet preference(LocalDate day) {
        return wishesContact
                ? new ContactPreferenceSet(
                        day,
                        Party.CLIENT,
                        ContactWish.REGULAR,
                        life.oneOf(7, 14, 30),
                        null,
                        null,
                        life.words.on("preference"))
                : new ContactPreferenceSet(day, Party.CLIENT, ContactWish.NONE, null, null, null, null);
    }

    private void month(LocalDate first, LocalDate end) {
        List<Ref> forms = habit == null ? List.of() : habit.fill(first, end);
        if (wishesContact) {
            Months.times(life, 2.5, first, end, contacts::client);
            LocalDate talk = Months.someDay(life, first.plusDays(15).isBefore(end) ? first.plusDays(15) : first, end);
            contacts.interview(
                    talk,
                    forms.stream()
                            .filter(form -> form.at().toLocalDate().isBefore(talk))
                            .toList());
            Months.times(life, 0.25, first, end, day -> contacts.consultation(day, Party.CLIENT));
        }
        if (job.employerKnows()) {
            Months.times(life, 0.8, first, end, contacts::employer);
            Months.times(life, 0.7, first, end, contacts::visit);
        }
        Months.times(life, 0.3, first, end, day -> contacts.attempt(day, Party.CLIENT));
        new AtWork(life, job).month(first, end);
        new Mishaps(life).month(first, end);
    }

    private void sixMonths(LocalDate day) {
        if (life.chance(USES_RETENTION)) {
            new Retention(life, job).from(day, PhaseReason.SIX_MONTHS_REACHED);
        } else if (life.chance(0.85)) {
            Ref client = life.byStaff(
                    life.at(day), () -> new RegularContactEndAgreed(day, Party.CLIENT, life.words.on("preference")));
            Ref employer = life.byStaff(
                    life.at(day), () -> new RegularContactEndAgreed(day, Party.EMPLOYER, life.words.on("preference")));
            life.byManager(
                    life.at(day),
                    () -> new PhaseChanged(day, SupportPhase.FOLLOW_UP, PhaseReason.REGULAR_CONTACT_ENDED, null, null),
                    client,
                    employer);
            new FollowUp(life, job).from(day);
        } else {
            life.byManager(
                    life.at(day),
                    () -> new PhaseChanged(day, SupportPhase.CLOSED, PhaseReason.INDEPENDENT, Outcome.EMPLOYED, null));
        }
    }
}
