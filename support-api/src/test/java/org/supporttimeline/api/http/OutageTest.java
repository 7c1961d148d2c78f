package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.schema.TestDatabase;

/** A database that does not answer, and comes back; each time to the same service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final TestService service = TestService.on(database);
    private final Caller staff = service.as("north-staff");
    private String path = "";

    @BeforeEach
    void open() {
        path = openCase(service, "north");
    }

    @AfterAll
    void close() throws SQLException {
        service.context().close();
        database.close();
    }

    @Test
    void without_the_main_database_it_is_not_ready_and_says_so_to_everybody() throws SQLException {
        String name = name(database.service());
        allow(database.keysSuperuser(), name, false);
        try {
            awaitReadiness(503);
            isUnavailable(staff.get(path + "/timeline"));
            isUnavailable(staff.post(path + "/entries", contact("2025-05-01", "a")));
        } finally {
            allow(database.keysSuperuser(), name, true);
        }
        awaitReadiness(200);
        assertThat(staff.post(path + "/entries", contact("2025-05-01", "a")).status())
                .isEqualTo(201);
    }

    @Test
    void without_the_key_database_it_is_not_ready_and_nothing_is_recorded() throws SQLException {
        String name = name(database.keys());
        allow(database.superuser(), name, false);
        try {
            awaitReadiness(503);
            isUnavailable(staff.post(path + "/entries", contact("2025-05-01", "a")));
            isUnavailable(staff.get(path));
        } finally {
            allow(database.superuser(), name, true);
        }
        awaitReadiness(200);
        assertThat(staff.get(path).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void without_the_access_log_nothing_is_shown_and_recording_goes_on() throws SQLException {
        execute("REVOKE EXECUTE ON FUNCTION access.append FROM support_service");
        try {
            isUnavailable(staff.get(path));
            isUnavailable(staff.get(path + "/timeline"));
            assertThat(staff.get(path).body()).contains("閲覧の記録ができない").doesNotContain("山田");
            assertThat(staff.post(path + "/entries", contact("2025-05-01", "a")).status())
                    .isEqualTo(201);
        } finally {
            execute("GRANT EXECUTE ON FUNCTION access.append TO support_service");
        }
        assertThat(staff.get(path).status()).isEqualTo(200);
    }

    @Test
    void where_no_draft_can_be_kept_a_refused_form_is_shown_and_a_right_one_recorded_all_the_same()
            throws SQLException {
        Browser browser = new Browser(service).signIn("north-staff", TestService.PASSWORD);
        String form = path.substring("/api".length()) + "/record/InterviewHeld";
        execute("REVOKE INSERT, UPDATE, DELETE ON account.draft FROM support_service");
        try {
            Answer refused = browser.submit(form, form, interview("2199-01-01"));
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("よく眠れている").contains("role=\"alert\"");
            Answer taken = browser.submit(form, form, interview("2025-05-12"));
            assertThat(taken.status()).as(taken.body()).isEqualTo(302);
            assertThat(browser.location()).contains("recorded=2");
        } finally {
            execute("GRANT INSERT, UPDATE, DELETE ON account.draft TO support_service");
        }
    }

    private static Map<String, String> interview(String on) {
        return Map.of("key", UUID.randomUUID().toString(), "on", on, "channel", "PHONE", "health", "よく眠れている");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void isUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private void awaitReadiness(int status) {
        Await.until(() -> service.stranger().get("/actuator/health/readiness").status() == status);
    }

    private static String name(DataSource of) throws SQLException {
        try (var connection = of.getConnection()) {
            return connection.getCatalog();
        }
    }

    /** From another database of the server; those who are in are sent away. */
    private void allow(DataSource superuser, String database, boolean allowed) throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS " + allowed);
        }
        if (!allowed) {
            try (var connection = superuser.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
            }
        }
    }
}
