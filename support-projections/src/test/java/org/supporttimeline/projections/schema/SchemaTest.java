package org.supporttimeline.projections.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void each_role_owns_its_schemas() throws SQLException {
        String owners =
                "SELECT nspname || ' ' || nspowner::regrole FROM pg_namespace WHERE nspname !~ '^(pg_|public|information_schema)' ORDER BY 1";
        assertThat(rows(DATABASE.superuser(), owners))
                .contains(
                        "installation support_owner",
                        "log support_owner",
                        "access support_owner",
                        "projection support_service",
                        "timeline support_service",
                        "caseload support_service",
                        "due support_service",
                        "risk support_service",
                        "retention support_service",
                        "account support_service",
                        "office support_service",
                        "reporting support_service");
        assertThat(rows(DATABASE.keysSuperuser(), owners)).containsExactly("vault support_keys");
    }

    @Test
    void the_service_works_as_its_own_role() throws SQLException {
        assertThat(rows(DATABASE.service(), "SELECT current_user")).containsExactly("support_service");
        assertThat(rows(DATABASE.owner(), "SELECT current_user")).containsExactly("support_owner");
        assertThat(rows(DATABASE.keys(), "SELECT current_user")).containsExactly("support_keys");
        assertThat(rows(DATABASE.reader(), "SELECT current_user")).containsExactly("support_reader");
    }

    @Test
    void no_role_may_connect_to_a_database_that_is_not_for_it() throws SQLException {
        String connects = """
                SELECT r.rolname FROM pg_roles r
                 WHERE r.rolname LIKE 'support\\_%' AND has_database_privilege(r.oid, current_database(), 'CONNECT')
                 ORDER BY 1
                """;
        assertThat(rows(DATABASE.superuser(), connects))
                .containsExactly("support_owner", "support_reader", "support_service");
        assertThat(rows(DATABASE.keysSuperuser(), connects)).containsExactly("support_keys");
    }

    @Test
    void the_service_cannot_change_which_installation_this_is() {
        assertThatThrownBy(() -> rows(DATABASE.service(), "DELETE FROM installation.identity RETURNING 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void migrating_twice_changes_nothing() throws SQLException {
        String history = "SELECT version || installed_on FROM installation.migration ORDER BY installed_rank";
        List<String> before = rows(DATABASE.superuser(), history);
        Migrations.run(DATABASE.databases());
        assertThat(rows(DATABASE.superuser(), history)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void a_server_without_the_databases_gets_them_and_keeps_them() throws SQLException {
        try (var empty = TestDatabase.unmigrated()) {
            Migrations.run(empty.databases());
            assertThat(rows(empty.service(), "SELECT count(*)::text FROM installation.identity"))
                    .containsExactly("0");
        }
    }

    @Test
    void an_access_tells_no_password() {
        var access = new Access("jdbc:postgresql://127.0.0.1/x?password=hidden", "support_owner", "secret");
        assertThat(access.toString()).isEqualTo("support_owner@jdbc:postgresql://127.0.0.1/x");
    }

    private static List<String> rows(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
