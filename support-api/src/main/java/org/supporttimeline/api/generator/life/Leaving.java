package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.util.TreeSet;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.EmploymentEnded;
import org.supporttimeline.domain.event.Employment.EndedBy;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Phase.ReuseDecided;
import org.supporttimeline.domain.event.Phase.ReuseRequested;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** The last day of a job and what follows: another job within the month, transition support once more, or the end. */
final class Leaving {

    private static final LeavingReason[] REASONS = {
        LeavingReason.RELATIONS, LeavingReason.RELATIONS,
        LeavingReason.EXHAUSTION, LeavingReason.EXHAUSTION,
        LeavingReason.JOB_DID_NOT_FIT, LeavingReason.JOB_DID_NOT_FIT,
        LeavingReason.PAY_OR_CONDITIONS, LeavingReason.SYMPTOMS,
        LeavingReason.COULD_NOT_ADAPT, LeavingReason.JOB_DIFFERED,
        LeavingReason.FAMILY, LeavingReason.CONTRACT_ENDED
    };

    private final Life life;
    private final Job job;

    Leaving(Life life, Job job) {
        this.life = life;
        this.job = job;
    }

    void from(SupportPhase phase) {
        LocalDate last = job.lastDay();
        var reasons = new TreeSet<LeavingReason>();
        reasons.add(life.oneOf(REASONS));
        if (life.chance(0.3)) {
            reasons.add(life.oneOf(REASONS));
        }
        Ref ended = life.byStaff(
                life.at(last),
                () -> new EmploymentEnded(
                        last,
                        reasons,
                        life.oneOf(EndedBy.CLIENT, EndedBy.CLIENT, EndedBy.MUTUAL, EndedBy.CONTRACT_END),
                        life.words.on("leaving")));
        if (!life.changedJob && life.chance(0.12)) {
            life.changedJob = true;
            change(last, phase, ended);
        } else if (phase != SupportPhase.FOLLOW_UP && life.chance(0.4)) {
            reuse(last, ended);
        } else {
            close(Life.open(last.plusDays(life.between(10, 45))), ended);
        }
    }

    private void change(LocalDate last, SupportPhase phase, Ref ended) {
        LocalDate begins = Life.open(last.plusDays(life.between(1, 26)));
        Job next = Job.from(life, begins);
        life.byStaff(life.at(begins), () -> next.started(life, Basis.JOB_CHANGE), ended);
        life.then(begins.plusDays(1), () -> {
            switch (phase) {
                case PLACEMENT -> new Placement(life, next).goOn(begins.plusDays(1));
                case RETENTION -> new Retention(life, next).goOn(begins.plusDays(1), begins.plusMonths(24));
                case FOLLOW_UP -> new FollowUp(life, next).from(begins.plusDays(1));
                case INTAKE, TRANSITION, CLOSED -> throw new IllegalStateException("no job ends in " + phase);
            }
        });
    }

    private void reuse(LocalDate last, Ref ended) {
        LocalDate asked = Life.open(last.plusDays(life.between(5, 30)));
        LocalDate decided = Life.open(asked.plusDays(life.between(10, 30)));
        LocalDate begins = Life.open(decided.plusDays(life.between(2, 10)));
        Ref request = life.byStaff(
                life.at(asked),
                () -> new ReuseRequested(asked, SupportService.TRANSITION, life.words.on("reuse")),
                ended);
        boolean granted = life.chance(0.85);
        Ref decision = life.byStaff(
                life.at(decided),
                () -> new ReuseDecided(
                        decided, request.no(), granted, granted ? begins.plusMonths(9) : null, life.words.on("reuse")),
                request);
        if (granted) {
            life.then(begins, () -> new Transition(life).from(begins, PhaseReason.REUSE_GRANTED));
        } else {
            close(begins, decision);
        }
    }

    private void close(LocalDate day, Ref after) {
        life.byManager(
                life.at(day),
                () -> new PhaseChanged(
                        day,
                        SupportPhase.CLOSED,
                        PhaseReason.RESIGNED,
                        life.oneOf(
                                Outcome.SEEKING_WORK,
                                Outcome.SEEKING_WORK,
                                Outcome.OTHER_SERVICE,
                                Outcome.MEDICAL_CARE),
                        null),
                after);
    }
}
