package org.supporttimeline.api.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.api.security.SecretAddress;
import org.supporttimeline.domain.event.StaffId;

/** The addresses of feeds, one an account. A feed shows what its account may see at that moment, and ends with it. */
@Component
public final class CalendarFeeds {

    private static final String MAKE = """
            INSERT INTO account.calendar_feed (account, address) VALUES (:account, :address)
            ON CONFLICT (account) DO UPDATE SET address = excluded.address, made_at = clock_timestamp()
            """;

    private static final String REVOKE = "DELETE FROM account.calendar_feed WHERE account = :account";

    private static final String MADE =
            "SELECT account, made_at FROM account.calendar_feed WHERE account = ANY (:accounts)";

    private static final String FIND = "SELECT account FROM account.calendar_feed WHERE address = :address";

    private final JdbcClient jdbc;
    private final Accounts accounts;

    CalendarFeeds(DataSource service, Accounts accounts) {
        this.jdbc = JdbcClient.create(service);
        this.accounts = accounts;
    }

    /** A new address; the one before, if there was one, leads nowhere from now on. */
    SecretAddress make(Account account) {
        SecretAddress address = SecretAddress.random();
        jdbc.sql(MAKE)
                .param("account", account.getName())
                .param("address", address.digest())
                .update();
        return address;
    }

    /** From now on the account's address leads nowhere; nothing happens where it has none. */
    public void revoke(StaffId account) {
        jdbc.sql(REVOKE).param("account", account.value()).update();
    }

    /** When the address of each of these accounts was made; none of those that have none. */
    public SortedMap<StaffId, Instant> made(Collection<StaffId> accounts) {
        var made = new TreeMap<StaffId, Instant>();
        jdbc.sql(MADE)
                .param("accounts", accounts.stream().map(StaffId::value).toArray(String[]::new))
                .query(row -> {
                    made.put(
                            new StaffId(row.getString("account")),
                            row.getObject("made_at", OffsetDateTime.class).toInstant());
                });
        return made;
    }

    /** Whose feed it is; empty when there is none, or its account is off, works with nobody's cases, or is of no office. */
    Optional<Account> owner(SecretAddress address) {
        return jdbc.sql(FIND)
                .param("address", address.digest())
                .query(String.class)
                .optional()
                .flatMap(id -> accounts.current(new StaffId(id)))
                .filter(account -> account.records() && !account.offices().isEmpty());
    }
}
