package org.supporttimeline.projections.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.projections.schema.TestDatabase;

/** What keeps the access log as it was written: rights for the service, triggers for the owner. */
class AccessGuardTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @BeforeAll
    static void one_entry_is_there() {
        try (var log = new AccessLog(DATABASE.service(), Duration.ofSeconds(10))) {
            log.record(Accessed.of(Accessor.NOBODY, AccessKind.LOGIN_FAILED, "sign-in", List.of()));
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO access.entry VALUES (2, now(), '', '', '{}', 'READ', 'x', '', '{}')",
                "UPDATE access.entry SET actor = 'somebody-else'",
                "DELETE FROM access.entry",
                "TRUNCATE access.entry",
                "UPDATE access.head SET position = 0",
                "DELETE FROM access.head",
                "INSERT INTO access.head VALUES (false, 0, now())",
                "TRUNCATE access.head"
            })
    void only_append_writes(String statement) {
        assertThatThrownBy(() -> execute(DATABASE.service(), statement))
                .as("the service has not the right")
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(DATABASE.owner(), statement))
                .as("the owner is kept from a mistake")
                .hasMessageContaining("the access log only grows");
        assertThatThrownBy(() -> execute(
                        DATABASE.superuser(), "BEGIN; SET LOCAL session_replication_role = replica; " + statement))
                .as("replication mode, which skips ordinary triggers, is no way around")
                .hasMessageContaining("the access log only grows");
        assertThat(new AccessHistory(DATABASE.service()).head()).isEqualTo(1);
    }

    @Test
    void a_door_opened_by_append_is_shut_again_in_the_same_transaction() {
        assertThatThrownBy(() -> execute(DATABASE.owner(), """
                        BEGIN;
                        SELECT access.append('{a}', '{STAFF}', '{"{}"}', '{READ}', '{x}', '{""}', '{"{}"}');
                        INSERT INTO access.entry VALUES (3, now(), '', '', '{}', 'READ', 'x', '', '{}')""")).hasMessageContaining("the access log only grows");
    }

    @Test
    void a_reporting_job_sees_nothing_of_it() {
        assertThatThrownBy(() -> execute(DATABASE.reader(), "SELECT FROM access.entry"))
                .hasMessageContaining("permission denied");
    }

    private static void execute(DataSource as, String sql) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
