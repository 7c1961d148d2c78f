package org.supporttimeline.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** Accounts and offices in the database, as administrators look at and change them. */
final class KeepingTable {

    /** Only accounts all of whose offices are among those given. */
    private static final String ACCOUNTS = """
            SELECT a.id, a.role, a.enabled, a.password_at, array_agg(o.office) AS offices
              FROM account.account a JOIN account.account_office o ON o.account = a.id
             GROUP BY a.id
            HAVING bool_and(o.office = ANY (:offices))
             ORDER BY a.id
            """;

    private static final String OFFICES = "SELECT id, name FROM account.office WHERE id = ANY (:offices) ORDER BY id";

    /** All in one statement: nobody sees an account between its old offices and the new. */
    private static final String CHANGE = """
            WITH changed AS (
                UPDATE account.account SET role = :role, enabled = :enabled WHERE id = :id RETURNING id
            ), gone AS (
                DELETE FROM account.account_office o USING changed
                 WHERE o.account = changed.id AND o.office <> ALL (:offices)
            )
            INSERT INTO account.account_office (account, office)
            SELECT changed.id, wanted.office
              FROM changed CROSS JOIN unnest(:offices) AS wanted (office)
                ON CONFLICT DO NOTHING
            """;

    private static final String RESET = """
            UPDATE account.account
               SET password = :password, password_no = password_no + 1, password_at = clock_timestamp()
             WHERE id = :id
            """;

    /** A new office is in the hands of whoever has made it. */
    private static final String ADD_OFFICE = """
            WITH added AS (
                INSERT INTO account.office (id, name) VALUES (:id, :name) ON CONFLICT DO NOTHING RETURNING id
            ), bound AS (
                INSERT INTO account.account_office (account, office) SELECT :by, added.id FROM added
            )
            SELECT count(*) FROM added
            """;

    private static final String NAME_OFFICE = "UPDATE account.office SET name = :name WHERE id = :id";

    private final JdbcClient jdbc;

    KeepingTable(DataSource service) {
        this.jdbc = JdbcClient.create(service);
    }

    List<KeptAccount> accounts(Collection<OfficeId> within) {
        return jdbc.sql(ACCOUNTS)
                .param("offices", codes(within))
                .query(KeepingTable::account)
                .list();
    }

    Optional<KeptAccount> account(Collection<OfficeId> within, StaffId id) {
        return accounts(within).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    List<KeptOffice> offices(Collection<OfficeId> within) {
        return jdbc.sql(OFFICES)
                .param("offices", codes(within))
                .query((row, number) -> new KeptOffice(new OfficeId(row.getString("id")), row.getString("name")))
                .list();
    }

    void change(StaffId id, AccountRole role, Collection<OfficeId> offices, boolean enabled) {
        jdbc.sql(CHANGE)
                .param("id", id.value())
                .param("role", role.name())
                .param("enabled", enabled)
                .param("offices", codes(offices))
                .update();
    }

    void resetPassword(StaffId id, String encoded) {
        jdbc.sql(RESET).param("id", id.value()).param("password", encoded).update();
    }

    /** False when there is an office of that code already. */
    boolean addOffice(OfficeId id, String name, StaffId by) {
        return jdbc.sql(ADD_OFFICE)
                        .param("id", id.value())
                        .param("name", name)
                        .param("by", by.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void nameOffice(OfficeId id, String name) {
        jdbc.sql(NAME_OFFICE).param("id", id.value()).param("name", name).update();
    }

    private static String[] codes(Collection<OfficeId> offices) {
        return offices.stream().map(OfficeId::value).sorted().toArray(String[]::new);
    }

    private static KeptAccount account(ResultSet row, int number) throws SQLException {
        return new KeptAccount(
                new StaffId(row.getString("id")),
                AccountRole.valueOf(row.getString("role")),
                Arrays.stream((String[]) row.getArray("offices").getArray())
                        .map(OfficeId::new)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getBoolean("enabled"),
                row.getObject("password_at", OffsetDateTime.class).toInstant());
    }
}
