package org.supporttimeline.projections.projector;

import static org.supporttimeline.projections.projector.Facts.DAY;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.caseload.CaseloadProjection;
import org.supporttimeline.projections.projector.LiveLog.Happened;
import org.supporttimeline.projections.schema.Migrations;
import org.supporttimeline.projections.timeline.TimelineProjection;

/** A log with three projections, to rebuild. */
final class RebuildLog implements AutoCloseable {

    static final long MEMORY = 64 << 20;
    static final String SCHEMAS = """
            SELECT nspname::text FROM pg_namespace WHERE nspname ~ '_(next|old_[0-9]+)$' ORDER BY 1
            """;

    private static final List<String> TABLES = List.of(
            "probe.seen", "probe.standing", "timeline.entry", "timeline.phase", "timeline.office", "caseload.case_now");

    final LiveLog live = new LiveLog();
    final Probe probe = new Probe();
    final List<Projection> projections =
            List.of(probe, new TimelineProjection(), new CaseloadProjection(Policies.standard()));
    final List<UUID> cases =
            IntStream.range(0, 12).mapToObj(i -> UUID.randomUUID()).toList();
    private final List<AutoCloseable> closed = new ArrayList<>();

    RebuildLog() {
        Migrations.makeBeside(live.database.service(), "probe", "probe");
    }

    /** A running projector for each projection. */
    List<Projector> follow(int segments) {
        List<Projector> all = projections.stream()
                .map(projection -> live.projector(projection, "node-1", segments, 50, live.pool))
                .toList();
        closed.addAll(all);
        all.forEach(Projector::start);
        return all;
    }

    /** Rebuilds of all three projections, with the views for reporting jobs and those of further schemas. */
    Rebuilds rebuilds(Consumer<RebuildStep> steps, String... dependents) {
        var rebuilds = new Rebuilds(
                projections,
                live.log,
                live.database.service(),
                () -> live.clock.instant(),
                new RebuildSettings(
                        1,
                        2,
                        Stream.concat(Stream.of("reporting"), Stream.of(dependents))
                                .toList()),
                steps);
        closed.add(rebuilds);
        return rebuilds;
    }

    /** Starts one, and waits for its end. */
    static RebuildStatus finish(Rebuilds rebuilds, long memory, String... projections) {
        UUID id = rebuilds.start(List.of(projections), memory).id();
        Await.until(() -> rebuilds.find(id).orElseThrow().step().isLast());
        return rebuilds.find(id).orElseThrow();
    }

    /** Twelve cases, some with amendments, and answers the newest position. */
    long someCases() {
        List<Happened> events = new ArrayList<>();
        cases.forEach(one -> events.add(new Happened(one, Facts.intake(DAY))));
        for (int i = 1; i < 12; i++) {
            for (UUID one : cases) {
                events.add(new Happened(one, Facts.call(DAY.plusDays(i))));
            }
        }
        live.record(events);
        live.record(cases.get(1), Facts.correct(3, Facts.failedCall(DAY.plusDays(40))));
        live.record(cases.get(2), Facts.phase(DAY.plusDays(3), SupportPhase.RETENTION), Facts.retract(4));
        return moreCalls(60);
    }

    /** Calls, one case after the other. */
    long moreCalls(int days) {
        return live.record(cases.stream()
                .map(one -> new Happened(one, Facts.call(DAY.plusDays(days))))
                .toList());
    }

    /** Waits until the live tables of all three reflect a position. */
    void await(long position) {
        Await.until(() -> Long.parseLong(live.rows("SELECT min(position)::text FROM projection.token")
                        .getFirst())
                >= position);
    }

    /** All rows of all tables, and who is parked. */
    List<String> rows() {
        return Stream.concat(
                        TABLES.stream()
                                .flatMap(table ->
                                        live.rows("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY 1").stream()
                                                .map(row -> table + " " + row)),
                        live
                                .rows(
                                        "SELECT (to_jsonb(p) - 'since')::text FROM projection.parked p ORDER BY p.projection, p.case_id")
                                .stream())
                .toList();
    }

    /** The indexes and constraints of all tables. */
    List<String> indexes() {
        return live.rows("""
                SELECT indexdef FROM pg_indexes
                 WHERE schemaname IN ('probe', 'timeline', 'caseload') AND tablename <> 'migration' ORDER BY 1
                """);
    }

    @Override
    public void close() throws SQLException {
        for (AutoCloseable one : closed.reversed()) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        live.close();
    }
}
