package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.ContractKind;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Employment.EmploymentStarted;
import org.supporttimeline.domain.event.Employment.Opening;

/**
 * A job from its first day to its last, which the person does not know yet but the generator does.
 *
 * @param lastDay the last day at work, often far ahead
 */
record Job(String employer, LocalDate firstDay, LocalDate lastDay, Disclosure disclosure) {

    static Job from(Life life, LocalDate firstDay) {
        double fate = life.random().nextDouble();
        Disclosure disclosure = fate < 0.93 ? Disclosure.OPEN : fate < 0.97 ? Disclosure.LIMITED : Disclosure.CLOSED;
        int days = Tenure.of(life.who.disability()).days(life.random());
        return new Job(life.words.plain("employer"), firstDay, firstDay.plusDays(days), disclosure);
    }

    /** A job that is known to have lasted until a day. */
    static Job alreadySince(Life life, LocalDate firstDay, LocalDate until) {
        Job job = from(life, firstDay);
        return job.lastDay.isAfter(until)
                ? job
                : new Job(job.employer, firstDay, until.plusDays(life.between(30, 900)), job.disclosure);
    }

    /** Nobody contacts an employer who does not know. */
    boolean employerKnows() {
        return disclosure != Disclosure.CLOSED;
    }

    boolean lastsBeyond(LocalDate day) {
        return lastDay.isAfter(day);
    }

    EmploymentStarted started(Life life, Basis basis) {
        boolean fixedTerm = life.chance(0.6);
        return new EmploymentStarted(
                firstDay,
                life.words.these(employer),
                basis,
                disclosure == Disclosure.CLOSED || life.chance(0.1) ? Opening.GENERAL : Opening.RESERVED,
                disclosure,
                fixedTerm ? ContractKind.FIXED_TERM : ContractKind.INDEFINITE,
                fixedTerm ? firstDay.plusYears(1).minusDays(1) : null,
                60 * life.oneOf(20, 25, 30, 30, 35, 40),
                life.words.on("duties"));
    }
}
