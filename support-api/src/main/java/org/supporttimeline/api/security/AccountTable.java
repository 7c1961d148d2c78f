package org.supporttimeline.api.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** The accounts and offices in the database. */
final class AccountTable {

    /** With the encoded password, for the one place that compares it. */
    record Row(Account account, String password) {}

    private static final String FIND = """
            SELECT a.id, a.role, a.password, a.password_no,
                   ARRAY(SELECT o.office FROM account.account_office o WHERE o.account = a.id) AS offices
              FROM account.account a
             WHERE a.id = :id AND a.enabled
            """;

    private static final String IN_OFFICES = """
            SELECT a.id, a.role, a.password_no,
                   ARRAY(SELECT o.office FROM account.account_office o WHERE o.account = a.id) AS offices
              FROM account.account a
             WHERE a.enabled
               AND a.id IN (SELECT o.account FROM account.account_office o WHERE o.office = ANY (:offices))
             ORDER BY a.id
            """;

    private static final String ADD = """
            WITH added AS (
                INSERT INTO account.account (id, role, password) VALUES (:id, :role, :password)
                ON CONFLICT DO NOTHING RETURNING id
            ), bound AS (
                INSERT INTO account.account_office (account, office) SELECT added.id, unnest(:offices) FROM added
            )
            SELECT count(*) FROM added
            """;

    private static final String ADD_OFFICE =
            "INSERT INTO account.office (id, name) VALUES (:id, :name) ON CONFLICT DO NOTHING";

    private static final String CHANGE_PASSWORD = """
            UPDATE account.account
               SET password = :password, password_no = password_no + 1, password_at = clock_timestamp()
             WHERE id = :id AND password_no = :known
            """;

    private static final String OFFICE_EXISTS = "SELECT EXISTS (SELECT FROM account.office WHERE id = :id)";

    private static final String ANY = "SELECT EXISTS (SELECT FROM account.account)";

    private final JdbcClient jdbc;

    AccountTable(DataSource service) {
        this.jdbc = JdbcClient.create(service);
    }

    Optional<Row> find(StaffId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(AccountTable::row).optional();
    }

    /** Who may see cases of any of these offices and is not switched off, by id. */
    List<Account> inOffices(Set<OfficeId> offices) {
        return jdbc.sql(IN_OFFICES)
                .param("offices", codes(offices))
                .query((row, number) -> account(row))
                .list();
    }

    /** False when there is an account of that id already. */
    boolean add(Account account, String password) {
        return jdbc.sql(ADD)
                        .param("id", account.id().value())
                        .param("role", account.role().name())
                        .param("password", password)
                        .param("offices", codes(account.offices()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void addOffice(OfficeId id, String name) {
        jdbc.sql(ADD_OFFICE).param("id", id.value()).param("name", name).update();
    }

    /** False when the password has been changed since the account was read. */
    boolean changePassword(Account account, String password) {
        return jdbc.sql(CHANGE_PASSWORD)
                        .param("id", account.id().value())
                        .param("known", account.passwordNo())
                        .param("password", password)
                        .update()
                == 1;
    }

    boolean officeExists(OfficeId id) {
        return jdbc.sql(OFFICE_EXISTS)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return !jdbc.sql(ANY).query(Boolean.class).single();
    }

    private static String[] codes(Set<OfficeId> offices) {
        return offices.stream().map(OfficeId::value).toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(account(row), row.getString("password"));
    }

    private static Account account(ResultSet row) throws SQLException {
        Array offices = row.getArray("offices");
        return new Account(
                new StaffId(row.getString("id")),
                AccountRole.valueOf(row.getString("role")),
                Arrays.stream((String[]) offices.getArray())
                        .map(OfficeId::new)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getInt("password_no"));
    }
}
