package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.cli.SupportCommand;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.schema.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What administrators see of projections, with a case that one of them cannot follow. */
class ProjectionsTest {

    private static final String ADDRESS = "/api/admin/projections";

    private final TestDatabase database = TestDatabase.fresh();

    private final TestService service = TestService.on(database);

    private final Caller admin = service.as("north-admin");

    @AfterEach
    void close() throws SQLException {
        service.context().close();
        database.close();
    }

    private JsonNode timeline(Answer answer) {
        for (JsonNode one : answer.json().at("/projections")) {
            if (one.at("/name").asString().equals("timeline")) {
                return one;
            }
        }
        throw new AssertionError(answer.body());
    }

    @Test
    void a_parked_case_is_seen_and_folded_anew_once_the_cause_is_gone() throws SQLException, InterruptedException {
        String path = openCase(service, "north");
        UUID caseId = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        await(1);
        Answer sound = admin.get(ADDRESS);
        assertThat(sound.status()).as(sound.body()).isEqualTo(200);
        assertThat(sound.json().at("/logPosition").asLong()).isEqualTo(1);
        assertThat(sound.json().at("/projections")).hasSize(8);
        JsonNode working = timeline(sound);
        assertThat(working.at("/position").asLong()).isEqualTo(1);
        assertThat(working.at("/entriesBehind").asLong()).isZero();
        assertThat(working.at("/secondsBehind").asDouble(-1)).isZero();
        assertThat(working.at("/segments/0/node").asString()).isNotBlank();
        assertThat(working.at("/segments/0/heardOf").asString()).isNotBlank();
        assertThat(working.at("/parked")).isEmpty();

        execute("ALTER TABLE timeline.entry ADD CONSTRAINT no_second CHECK (entry_no < 2)");
        service.as("north-staff").post(path + "/entries", contact("2025-04-11", "secret words"));
        await(2);
        Answer sick = admin.get(ADDRESS);
        JsonNode parked = timeline(sick).at("/parked/0");
        assertThat(parked.at("/caseId").asString()).isEqualTo(caseId.toString());
        assertThat(parked.at("/position").asLong()).isEqualTo(1);
        assertThat(parked.at("/entry").asInt()).isEqualTo(2);
        assertThat(parked.at("/error").asString()).contains("PSQLException 23514");
        assertThat(parked.at("/since").asString()).isNotBlank();
        assertThat(sick.body()).doesNotContain("secret words");

        String refold = ADDRESS + "/timeline/cases/" + caseId + "/refold";
        Answer fails = admin.post(refold, "");
        assertThat(fails.status()).isEqualTo(409);
        assertThat(fails.problem()).isEqualTo("case-fails");
        assertThat(fails.body()).contains("23514").doesNotContain("secret words");

        assertThat(command("refold", "timeline", caseId.toString())).isEqualTo(1);
        assertThat(command("refold", "nothing", caseId.toString())).isEqualTo(2);
        assertThat(command("refold", "timeline", new UUID(7, 7).toString())).isEqualTo(2);

        execute("ALTER TABLE timeline.entry DROP CONSTRAINT no_second");
        Answer folded = admin.post(refold, "");
        assertThat(folded.status()).as(folded.body()).isEqualTo(200);
        assertThat(folded.json().at("/parked")).isEmpty();
        assertThat(service.as("north-staff")
                        .with("Min-Log-Position", "2")
                        .get(path + "/timeline")
                        .json()
                        .at("/entries"))
                .hasSize(2);
        assertThat(command("refold", "timeline", caseId.toString())).isZero();
        assertThat(admin.post(ADDRESS + "/nothing/cases/" + caseId + "/refold", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cases_are_divided_into_more_shares_by_a_rebuild_of_a_projection_that_has_forgotten_its_place()
            throws Exception {
        openCase(service, "north");
        await(1);
        service.context().close();
        assertThat(command("check-projections", "--support.projections.segments=3"))
                .isZero();
        execute("DELETE FROM projection.token WHERE processor_name = 'timeline'");
        assertThat(command("rebuild", "timeline", "--support.projections.segments=3"))
                .isZero();
        try (var connection = database.service().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*), min(position) FROM projection.token WHERE processor_name = 'timeline'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(3);
            assertThat(rows.getLong(2)).isEqualTo(1);
        }
        assertThat(command("check-projections")).isZero();
    }

    private int command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(service.settings());
        return SupportCommand.line(_ -> {}).execute(all.toArray(String[]::new));
    }

    private void await(long position) throws InterruptedException {
        assertThat(service.bean(Projectors.class).of("timeline").await(position, Duration.ofMinutes(2)))
                .isEqualTo(Awaited.REACHED);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.service().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
