package org.supporttimeline.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.event.Intake.CaseTransferred;
import org.supporttimeline.domain.event.Network.StaffAssigned;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;

/** An office to which 200 of a town's cases have moved, and the service that its manager is signed in to. */
record Office(Town town, RunningService service, String account, String cookies, String administrator)
        implements AutoCloseable {

    static final OfficeId ID = new OfficeId("bench-office");
    static final int CASES = 200;

    /** So many of them are the manager's own. */
    private static final int OWN = 25;

    private static final String UNDER_WAY = """
            SELECT case_id FROM log.event GROUP BY case_id
            HAVING bool_and(CASE type WHEN 'PhaseChanged' THEN payload ->> 'to' <> 'CLOSED'
                                      WHEN 'KeyDestroyed' THEN false ELSE true END)
             ORDER BY md5(case_id::text)
            """;

    /** A town with the office in it: made, or left by an earlier run. */
    static Town town(Path directory, Sizes sizes) throws Exception {
        var left = Town.left(directory);
        if (left.isPresent()) {
            return left.get();
        }
        Town town = Town.ofCases(directory, sizes.cases());
        try {
            fill(town);
            RebuildMeasure.check(town, town.rebuild());
            if (sizes.keep()) {
                town.keep();
            }
            return town;
        } catch (Exception e) {
            town.close();
            throw e;
        }
    }

    static Office of(Town town) throws Exception {
        Queries queries = town.queries();
        Check.that(
                queries.number("SELECT count(*) FROM caseload.case_now WHERE office = '" + ID.value() + "'") >= CASES,
                "the office has not as many cases as it should have");
        String account = town.account(ID);
        String administrator = town.administrator(ID);
        var service = town.serve();
        try {
            for (String table :
                    List.of("caseload.case_now", "due.item", "risk.indicator", "timeline.entry", "timeline.phase")) {
                queries.execute("VACUUM ANALYZE " + table);
            }
            return new Office(
                    town,
                    service,
                    account,
                    service.signIn(account, Town.PASSWORD),
                    service.signIn(administrator, Town.PASSWORD));
        } catch (Exception e) {
            service.close();
            throw e;
        }
    }

    /** Cases move there, as cases do. */
    private static void fill(Town town) throws Exception {
        var facts = new BenchFacts(9);
        LocalDate today = LocalDate.now(Town.CLOCK);
        List<UUID> open =
                town.queries().texts(UNDER_WAY).stream().map(UUID::fromString).toList();
        Check.that(open.size() >= CASES, "the town is too small");
        try (var node = new Node(town.databases(), "moving", 1, Town.CLOCK)) {
            for (UUID caseId : open.subList(0, CASES)) {
                node.log()
                        .commands()
                        .send(
                                new RecordFact(caseId, new CaseTransferred(today, ID, null), null),
                                facts.uuid(),
                                facts.metadata());
            }
            for (UUID caseId : open.subList(0, OWN)) {
                var assigned = new StaffAssigned(today, Town.MANAGER, StaffRole.RETENTION_WORKER, null);
                node.log().commands().send(new RecordFact(caseId, assigned, null), facts.uuid(), facts.metadata());
            }
        }
    }

    static OfficeScope scope() {
        return OfficeScope.of(ID);
    }

    /** Cases in the whole town. */
    long casesInTown() throws Exception {
        return town.queries().number("SELECT count(*) FROM caseload.case_now");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
