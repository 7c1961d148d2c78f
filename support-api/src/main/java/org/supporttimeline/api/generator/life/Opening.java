package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Intake.OriginOffice;
import org.supporttimeline.domain.event.Intake.Path;
import org.supporttimeline.domain.event.Intake.Route;
import org.supporttimeline.domain.event.Intake.RouteDecided;
import org.supporttimeline.domain.event.Intake.WorkWish;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** The first consultation, and the way on from it. */
final class Opening {

    private final Life life;

    Opening(Life life) {
        this.life = life;
    }

    void on(LocalDate day) {
        double fate = life.random().nextDouble();
        if (fate < 0.06) {
            intake(day, WorkWish.UNSURE, false);
            notTakenUp(Life.open(day.plusDays(life.between(7, 40))));
        } else if (fate < 0.18) {
            intake(day, WorkWish.KEEP_JOB, true);
            straightToRetention(day);
        } else {
            intake(day, life.oneOf(WorkWish.AT_ONCE, WorkWish.AFTER_PREPARATION, WorkWish.UNSURE), false);
            LocalDate decided = Life.open(day.plusDays(life.between(4, 25)));
            route(decided, Path.TRANSITION_SUPPORT);
            LocalDate begins = Life.open(decided.plusDays(life.between(5, 30)));
            life.then(begins, () -> new Transition(life).from(begins, PhaseReason.SERVICE_BEGAN));
        }
    }

    private void intake(LocalDate day, WorkWish wish, boolean employed) {
        Persona who = life.who;
        Words words = life.words;
        life.byStaff(
                life.at(day),
                () -> new IntakeTaken(
                        day,
                        who.person(),
                        who.office(),
                        words.these(who.name()),
                        words.these(who.kana()),
                        words.these(who.born().toString()),
                        who.birthYearBand(),
                        words.these("000-0000-" + "%04d".formatted(life.between(0, 9999))),
                        null,
                        words.on("address"),
                        life.chance(0.8) ? words.on("emergency") : null,
                        employed ? Route.OTHER_OFFICE : life.oneOf(Route.values()),
                        wish,
                        words.on("concern"),
                        who.disabilities(),
                        employed ? life.oneOf(SupportService.TRANSITION, SupportService.TYPE_B) : null,
                        employed ? OriginOffice.OTHER_PROVIDER : null,
                        employed ? words.on("office") : null,
                        null));
    }

    private void route(LocalDate day, Path path) {
        life.byStaff(life.at(day), () -> new RouteDecided(day, path, life.words.on("route"), null));
    }

    private void notTakenUp(LocalDate day) {
        route(day, life.oneOf(Path.NO_SERVICE, Path.OTHER_WELFARE_SERVICE, Path.MEDICAL_FIRST));
        life.byManager(
                life.at(day.plusDays(1)),
                () -> new PhaseChanged(day, SupportPhase.CLOSED, PhaseReason.NOT_TAKEN_UP, Outcome.NOT_TAKEN_UP, null));
    }

    private void straightToRetention(LocalDate day) {
        LocalDate decided = Life.open(day.plusDays(life.between(3, 20)));
        route(decided, Path.RETENTION_SUPPORT);
        LocalDate hired = day.minusDays(life.between(120, 175));
        LocalDate begins = later(hired.plusMonths(6), decided.plusDays(5));
        Job job = Job.alreadySince(life, hired, begins);
        life.byStaff(life.at(decided), () -> job.started(life, Basis.NEW_HIRE));
        life.then(begins, () -> new Retention(life, job).from(begins, PhaseReason.CAME_FROM_OTHER_OFFICE));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
