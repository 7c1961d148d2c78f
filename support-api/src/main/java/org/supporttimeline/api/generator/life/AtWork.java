package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import org.supporttimeline.domain.event.Contact.CopingReviewed;
import org.supporttimeline.domain.event.Contact.StressorIdentified;
import org.supporttimeline.domain.event.Employment.AccommodationAgreed;
import org.supporttimeline.domain.event.Employment.AccommodationDeclined;
import org.supporttimeline.domain.event.Employment.AccommodationKind;
import org.supporttimeline.domain.event.Employment.AccommodationNext;
import org.supporttimeline.domain.event.Employment.AccommodationRequested;
import org.supporttimeline.domain.event.Employment.AccommodationReviewed;
import org.supporttimeline.domain.event.Employment.Condition;
import org.supporttimeline.domain.event.Employment.ConditionsChanged;
import org.supporttimeline.domain.event.Employment.LeaveKind;
import org.supporttimeline.domain.event.Employment.LeaveStarted;
import org.supporttimeline.domain.event.Employment.NaturalSupportFormed;
import org.supporttimeline.domain.event.Employment.ReturnedToWork;
import org.supporttimeline.domain.event.Employment.TraitNoticed;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Works;

/** What happens in a job besides the contacts about it: accommodations, stress, changes, leave, successes. */
final class AtWork {

    private final Life life;
    private final Job job;
    private final Words words;

    AtWork(Life life, Job job) {
        this.life = life;
        this.job = job;
        this.words = life.words;
    }

    void month(LocalDate first, LocalDate end) {
        if (job.employerKnows()) {
            Months.times(life, 0.10, first, end, this::accommodation);
            Months.times(
                    life,
                    0.05,
                    first,
                    end,
                    day -> life.byStaff(
                            life.soon(day), () -> new NaturalSupportFormed(day, words.on("who"), words.on("natural"))));
        }
        Months.times(life, 0.08, first, end, this::stress);
        Months.times(
                life,
                0.08,
                first,
                end,
                day -> life.byStaff(
                        life.soon(day), () -> new TraitNoticed(day, words.on("trait"), words.on("coping"))));
        Months.times(
                life,
                0.30,
                first,
                end,
                day -> life.byStaff(
                        life.soon(day), () -> new SuccessNoted(day, words.on("success"), life.oneOf(Party.values()))));
        Months.times(life, 0.06, first, end, day -> life.byStaff(life.at(day), () -> change(day)));
        if (life.chance(life.condition < 3 ? 0.015 : 0.004)) {
            leave(Months.someDay(life, first, end));
        }
    }

    private void accommodation(LocalDate day) {
        AccommodationKind kind = life.oneOf(AccommodationKind.values());
        Ref asked = life.byStaff(
                life.at(day),
                () -> new AccommodationRequested(
                        day, kind, words.on("accommodation"), life.oneOf(Party.CLIENT, Party.CLIENT, Party.OFFICE)));
        LocalDate answered = Life.open(day.plusDays(life.between(3, 20)));
        if (life.chance(0.15)) {
            life.byStaff(
                    life.at(answered),
                    () -> new AccommodationDeclined(answered, asked.no(), words.on("declined")),
                    asked);
            return;
        }
        LocalDate review = Life.open(answered.plusDays(life.oneOf(30, 60, 90)));
        Ref agreed = life.byStaff(
                life.at(answered),
                () -> new AccommodationAgreed(
                        answered, kind, words.on("accommodation"), null, null, review, asked.no()),
                asked);
        Works works = life.oneOf(Works.YES, Works.YES, Works.PARTLY, Works.NO);
        life.byStaff(
                life.at(review),
                () -> new AccommodationReviewed(
                        review,
                        agreed.no(),
                        works,
                        works == Works.NO ? AccommodationNext.END : AccommodationNext.CONTINUE,
                        null,
                        words.on("result")),
                agreed);
    }

    private void stress(LocalDate day) {
        Ref stressor = life.byStaff(
                life.soon(day),
                () -> new StressorIdentified(
                        day, words.on("stressor"), words.on("sign"), words.on("coping"), null, null, life.themes()));
        LocalDate review = Life.open(day.plusDays(life.between(20, 50)));
        life.byStaff(
                life.at(review),
                () -> new CopingReviewed(
                        review,
                        stressor.no(),
                        life.oneOf(Works.YES, Works.PARTLY, Works.PARTLY, Works.NO),
                        words.on("result")),
                stressor);
    }

    private ConditionsChanged change(LocalDate day) {
        Condition changed = life.oneOf(
                Condition.DUTIES, Condition.SUPERIOR, Condition.PLACE, Condition.MEDICINE, Condition.CONTRACT_RENEWED);
        return new ConditionsChanged(day, Life.set(changed), null, null, null, words.on("change"));
    }

    /** A leave that is over well before the job is, and before the next can begin. */
    private void leave(LocalDate day) {
        LocalDate back = Life.open(day.plusDays(life.between(14, 90)));
        if (job.lastsBeyond(back.plusDays(7)) && (life.onLeaveUntil == null || day.isAfter(life.onLeaveUntil))) {
            life.onLeaveUntil = back;
            Ref left =
                    life.byStaff(life.at(day), () -> new LeaveStarted(day, LeaveKind.ILLNESS, back, words.on("leave")));
            life.byStaff(life.at(back), () -> new ReturnedToWork(back, null, words.on("result")), left);
        }
    }
}
