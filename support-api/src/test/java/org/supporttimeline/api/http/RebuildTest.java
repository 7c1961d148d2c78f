package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.cli.SupportCommand;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.Projector;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.projector.RebuildStep;
import org.supporttimeline.projections.projector.Rebuilds;

/** All projections that the service has, rebuilt beside the running service. */
class RebuildTest {

    private static final String ROWS = """
            SELECT n.nspname || '.' || c.relname
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname IN (SELECT processor_name FROM projection.token) AND c.relkind = 'r'
               AND c.relname <> 'migration'
             ORDER BY 1
            """;

    private final TestService service = TestService.shared();
    private final Caller admin = service.as("north-admin");

    @Test
    void an_administrator_rebuilds_all_projections_and_every_row_is_the_same() throws Exception {
        for (int i = 0; i < 3; i++) {
            String path = openCase(service, "north");
            service.as("north-staff").post(path + "/entries", contact("2025-04-1" + i, "x"));
            service.as("north-staff").post(path + "/entries/2/retraction", "{\"reason\":\"r\"}");
        }
        awaitAll(head());
        List<String> before = rows();
        assertThat(before).hasSizeGreaterThan(20);

        Answer started = admin.post("/api/admin/rebuilds", "{\"projections\":[],\"memory\":\"64m\"}");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String path = started.header("Location");
        assertThat(path).isEqualTo("/api/admin/rebuilds/" + started.text("/id"));
        String events = admin.get(path + "/events").body();
        assertThat(events).startsWith("event: progress\n").contains("\ndata: {").endsWith("\n\n");

        Answer ended = ended(path);
        assertThat(ended.text("/step")).as(ended.body()).isEqualTo("DONE");
        assertThat(ended.json().at("/failedCases").asInt()).isZero();
        assertThat(rows()).isEqualTo(before);
        assertThat(service.as("north-staff").get("/api/cases").status()).isEqualTo(200);
        assertThat(admin.send("DELETE", path, new byte[0], "application/json").status())
                .isEqualTo(202);
        assertThat(admin.get(path).text("/step")).isEqualTo("DONE");
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThat(admin.post("/api/admin/rebuilds", "{\"memory\":\"much\"}").problem())
                .isEqualTo("malformed-request");
        assertThat(admin.post("/api/admin/rebuilds", "{\"projections\":[\"nothing\"]}")
                        .body())
                .contains("projections[0]")
                .contains("timeline");
    }

    @Test
    void the_command_line_rebuilds_one_and_names_those_that_there_are() throws SQLException {
        assertThat(run(0, "rebuild", "caseload", "--memory", "32m"))
                .contains("preparing")
                .contains("caseload: done");
        assertThat(texts("SELECT nspname FROM pg_namespace WHERE nspname ~ '_(next|old_[0-9]+)$'"))
                .as("what is left when the process has ended")
                .isEmpty();
        assertThat(run(2, "rebuild", "nothing")).contains("timeline, caseload");
        assertThat(run(2, "rebuild", "--memory", "much")).contains("16m");
    }

    private String run(int expected, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(service.settings());
        var captured = new ByteArrayOutputStream();
        var terminal = new PrintWriter(captured, true, UTF_8);
        int exit =
                SupportCommand.line(_ -> {}).setOut(terminal).setErr(terminal).execute(all.toArray(String[]::new));
        assertThat(exit).as(captured.toString(UTF_8)).isEqualTo(expected);
        return captured.toString(UTF_8);
    }

    private Answer ended(String path) {
        Rebuilds rebuilds = service.bean(Rebuilds.class);
        Answer answer = admin.get(path);
        long end = System.nanoTime() + java.util.concurrent.TimeUnit.SECONDS.toNanos(60);
        while (!RebuildStep.valueOf(answer.text("/step")).isLast()) {
            assertThat(System.nanoTime()).as("it ends").isLessThan(end);
            admin.get(path + "/events"); // returns when it has ended, or after a while
            answer = admin.get(path);
        }
        assertThat(rebuilds.running()).isEmpty();
        return answer;
    }

    private long head() throws SQLException {
        return Long.parseLong(texts("SELECT position FROM log.head").getFirst());
    }

    private void awaitAll(long position) throws InterruptedException {
        for (Projector projector : service.bean(Projectors.class).all()) {
            assertThat(projector.await(position, java.time.Duration.ofMinutes(2)))
                    .isEqualTo(Awaited.REACHED);
        }
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : texts(ROWS)) {
            texts("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY 1").forEach(row -> rows.add(table + row));
        }
        return rows;
    }

    private List<String> texts(String query) throws SQLException {
        try (var connection = service.bean("service", DataSource.class).getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }
}
