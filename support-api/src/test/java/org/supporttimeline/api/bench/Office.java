package org.supporttimeline.api.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.event.Intake.CaseTransferred;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.OfficeScope;

/** An office to which 200 of a town's cases have moved, and the service that its manager is signed in to. */
record Office(Town town, RunningService service, String account, String cookies) implements AutoCloseable {

    static final OfficeId ID = new OfficeId("bench-office");
    static final int CASES = 200;

    private static final String UNDER_WAY = """
            SELECT case_id FROM log.event GROUP BY case_id
            HAVING bool_and(CASE type WHEN 'PhaseChanged' THEN payload ->> 'to' <> 'CLOSED'
                                      WHEN 'KeyDestroyed' THEN false ELSE true END)
             ORDER BY md5(case_id::text)
            """;

    static Office in(Town town) throws Exception {
        fill(town);
        RebuildMeasure.check(town, town.rebuild());
        Queries queries = town.queries();
        Check.that(
                queries.number("SELECT count(*) FROM caseload.case_now WHERE office = '" + ID.value() + "'") == CASES,
                "the office has not as many cases as it should have");
        String account = town.account(ID);
        var service = town.serve();
        try {
            for (String table :
                    List.of("caseload.case_now", "due.item", "risk.indicator", "timeline.entry", "timeline.phase")) {
                queries.execute("VACUUM ANALYZE " + table);
            }
            return new Office(town, service, account, service.signIn(account, Town.PASSWORD));
        } catch (Exception e) {
            service.close();
            throw e;
        }
    }

    /** Cases move there, as cases do. */
    private static void fill(Town town) throws Exception {
        var facts = new BenchFacts(9);
        List<UUID> open =
                town.queries().texts(UNDER_WAY).stream().map(UUID::fromString).toList();
        Check.that(open.size() >= CASES, "the town is too small");
        try (var node = new Node(town.databases(), "moving", 1)) {
            for (UUID caseId : open.subList(0, CASES)) {
                var moved = new CaseTransferred(BenchFacts.TODAY, ID, null);
                node.log().commands().send(new RecordFact(caseId, moved, null), facts.uuid(), facts.metadata());
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
