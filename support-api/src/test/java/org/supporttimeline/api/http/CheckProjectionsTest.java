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
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.cli.SupportCommand;
import org.supporttimeline.projections.projector.Projectors;

/** The command, beside the running service and with all projections of the service. */
class CheckProjectionsTest {

    private final TestService service = TestService.shared();

    @Test
    void all_tables_of_the_service_are_equal_and_one_that_is_not_is_named_without_what_it_says() throws SQLException {
        String path = openCase(service, "north");
        service.as("north-staff").post(path + "/entries", contact("2025-04-11", "x"));
        service.as("north-staff").post(path + "/entries/2/retraction", "{\"reason\":\"r\"}");
        assertThat(run(0, "--sample", "0"))
                .contains("timeline", "caseload", "due", "audit", "risk", "month", "retention", "handover")
                .doesNotContain("NOT EQUAL");
        String caseId = path.substring(path.lastIndexOf('/') + 1);
        execute("UPDATE timeline.entry SET recorded_by = 'nobody' WHERE case_id = '" + caseId + "' AND entry_no = 1");
        try {
            assertThat(run(1, "--sample", "0", "--seed", "7"))
                    .contains("timeline.entry, case " + caseId)
                    .contains("other values in recorded_by")
                    .contains("--seed 7")
                    .doesNotContain("nobody");
        } finally {
            service.bean(Projectors.class).of("timeline").refold(UUID.fromString(caseId));
        }
        assertThat(run(0, "--sample", "1")).contains("1 of ");
    }

    @Test
    void what_cannot_be_meant_ends_with_two() {
        assertThat(run(2, "--sample", "-1")).contains("--sample");
        assertThat(run(2, "--memory", "much")).contains("16m");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = service.bean("service", DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private String run(int expected, String... options) {
        List<String> all = new ArrayList<>(List.of("check-projections"));
        all.addAll(List.of(options));
        all.addAll(service.settings());
        var captured = new ByteArrayOutputStream();
        var terminal = new PrintWriter(captured, true, UTF_8);
        int exit =
                SupportCommand.line(_ -> {}).setOut(terminal).setErr(terminal).execute(all.toArray(String[]::new));
        assertThat(exit).as(captured.toString(UTF_8)).isEqualTo(expected);
        return captured.toString(UTF_8);
    }
}
