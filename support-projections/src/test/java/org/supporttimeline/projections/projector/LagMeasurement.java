package org.supporttimeline.projections.projector;

import static org.supporttimeline.projections.projector.Facts.DAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.projections.caseload.CaseloadProjection;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.timeline.TimelineProjection;

/**
 * Measures, on the test database or the one at {@code -Dtest.datasource.url}: the time from the answer to a command until the
 * timeline shows its entry, on the node that recorded it and on another, and how fast a projection follows a log that is
 * there already.
 */
final class LagMeasurement {

    private static final int CASES = 50;
    private static final int ROUNDS = 40;
    private static final int MANY_CASES = 5_000;
    private static final int DAYS = 40;
    private static final Duration LONG = Duration.ofMinutes(5);

    private LagMeasurement() {}

    private static final Metadata BY = new Metadata("staff-1", "STAFF", "office-1", Channel.API, null, null);

    public static void main(String[] arguments) throws Exception {
        try (var live = new LiveLog();
                var timeline = new Projector(
                        new TimelineProjection(), live.log, live.pool, live.clock, ProjectorSettings.standard());
                var caseload = new Projector(
                        new CaseloadProjection(Policies.standard()),
                        live.log,
                        live.pool,
                        live.clock,
                        ProjectorSettings.standard())) {
            System.out.println("fsync " + live.rows("SHOW fsync") + ", synchronous_commit "
                    + live.rows("SHOW synchronous_commit"));
            timeline.start();
            caseload.start();
            List<UUID> cases = Stream.generate(UUID::randomUUID).limit(CASES).toList();
            for (UUID one : cases) {
                live.log.commands().send(new OpenCase(one, (IntakeTaken) Facts.intake(DAY)), UUID.randomUUID(), BY);
            }
            for (String run : List.of("warming up", "recorded here", "recorded here")) {
                report(
                        run,
                        timeline,
                        cases,
                        one -> () -> live.log
                                .commands()
                                .send(new RecordFact(one, Facts.call(DAY), null), UUID.randomUUID(), BY)
                                .position());
            }
            List<UUID> others = Stream.generate(UUID::randomUUID).limit(CASES).toList();
            others.forEach(one -> live.record(one, Facts.intake(DAY)));
            report("recorded on another node", timeline, others, one -> () -> live.record(one, Facts.call(DAY)));
            follow(live);
        }
    }

    private interface Recording {
        LongSupplier of(UUID caseId);
    }

    private static void report(String what, Projector projector, List<UUID> cases, Recording recording)
            throws InterruptedException {
        long[] micros = new long[CASES * ROUNDS];
        for (int i = 0; i < micros.length; i++) {
            long position = recording.of(cases.get(i % CASES)).getAsLong();
            long answered = System.nanoTime();
            if (projector.await(position, LONG) != Awaited.REACHED) {
                throw new IllegalStateException("not reached");
            }
            micros[i] = (System.nanoTime() - answered) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%s: visible after p50 %.1f ms, p99 %.1f ms, at most %.1f ms (%d entries)%n",
                what,
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                micros[micros.length - 1] / 1e3,
                micros.length);
    }

    private static void follow(LiveLog live) throws Exception {
        long position = 0;
        for (int day = 0; day < DAYS; day++) {
            List<LiveLog.Happened> events = new ArrayList<>();
            for (int one = 0; one < MANY_CASES; one++) {
                UUID caseId = new UUID(1, one);
                events.add(new LiveLog.Happened(caseId, day == 0 ? Facts.intake(DAY) : Facts.call(DAY.plusDays(day))));
            }
            position = live.record(events);
        }
        live.execute("TRUNCATE timeline.entry, timeline.phase, timeline.office, caseload.case_now");
        for (Projection projection : List.of(new TimelineProjection(), new CaseloadProjection(Policies.standard()))) {
            live.execute("DELETE FROM projection.token WHERE processor_name = '" + projection.name() + "'");
            try (var again = new Projector(projection, live.log, live.pool, live.clock, ProjectorSettings.standard())) {
                long began = System.nanoTime();
                again.start();
                again.await(position, LONG);
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf(
                        "%s follows %d entries in %.1f s, %.0f a second%n",
                        projection.name(), position, seconds, position / seconds);
            }
        }
    }
}
