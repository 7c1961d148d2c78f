package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.cli.SupportCommand;

class AccountCommandTest {

    private final TestService service = TestService.shared();

    @Test
    void an_operator_makes_an_office_and_its_first_account() {
        String printed =
                run(0, "account", "add", "--id", "east-first", "--role", "SERVICE_MANAGER", "--office", "east=東");
        String password = printed.substring(printed.indexOf(" ") + 1).strip();
        Answer answer = service.as("east-first", password).get("/api/account");
        assertThat(answer.json().toString())
                .isEqualTo("{\"id\":\"east-first\",\"role\":\"SERVICE_MANAGER\",\"offices\":[\"east\"]}");
    }

    @Test
    void an_account_is_never_given_to_another_person() {
        run(0, "account", "add", "--id", "east-second", "--role", "STAFF", "--office", "east");
        assertThat(run(1, "account", "add", "--id", "east-second", "--role", "ADMIN", "--office", "east"))
                .contains("already");
    }

    @Test
    void a_mistyped_option_starts_nothing() {
        var started = new ArrayList<String[]>();
        int exit = SupportCommand.line(started::add)
                .setErr(new java.io.PrintWriter(new ByteArrayOutputStream(), true, UTF_8))
                .execute("--no-sample");
        assertThat(exit).isEqualTo(2);
        assertThat(started).isEmpty();
    }

    @Test
    void the_service_is_what_runs_when_nothing_else_is_asked_for() {
        var started = new ArrayList<String[]>();
        assertThat(SupportCommand.line(started::add)
                        .execute("--no-samples", "--port", "9000", "--spring.datasource.url=jdbc:postgresql://x/y"))
                .isZero();
        assertThat(SupportCommand.line(started::add).execute("serve", "--port=9001"))
                .isZero();
        assertThat(started.get(0))
                .containsExactly(
                        "--support.samples=false",
                        "--server.port=9000",
                        "--spring.datasource.url=jdbc:postgresql://x/y");
        assertThat(started.get(1)).containsExactly("--server.port=9001");
    }

    private String run(int expected, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(service.settings());
        PrintStream terminal = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, UTF_8));
        try {
            int exit = SupportCommand.line(ignored -> {}).execute(all.toArray(String[]::new));
            assertThat(exit).isEqualTo(expected);
        } finally {
            System.setOut(terminal);
        }
        return captured.toString(UTF_8).lines().reduce((first, last) -> last).orElse("");
    }
}
