package org.supporttimeline.api.pages.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.security.Account;

/** Remembers how far the log had come when an account looked at its first page, so that the next look shows what came in since. */
@Component
final class LastLook {

    /** Who comes back to the page within this time is still looking: what was new stays. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(30);

    private static final String LOOK = """
            INSERT INTO account.last_look AS l (account, since, since_at, seen, seen_at)
            VALUES (:account, :head, :now, :head, :now)
            ON CONFLICT (account) DO UPDATE
               SET since    = CASE WHEN l.seen_at < :before THEN l.seen ELSE l.since END,
                   since_at = CASE WHEN l.seen_at < :before THEN l.seen_at ELSE l.since_at END,
                   seen = greatest(l.seen, excluded.seen), seen_at = greatest(l.seen_at, excluded.seen_at)
            RETURNING since, since_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LastLook(DataSource service, Clock clock) {
        this.jdbc = JdbcClient.create(service);
        this.clock = clock;
    }

    /** @param position how far the log had come at the look before this one */
    record Before(long position, Instant at) {}

    /** The account looks now; the first time there is nothing before. */
    Before look(Account account, long head) {
        Instant now = clock.instant();
        return jdbc.sql(LOOK)
                .param("account", account.getName())
                .param("head", head)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(ONE_LOOK).atOffset(ZoneOffset.UTC))
                .query((row, no) -> new Before(
                        row.getLong("since"),
                        row.getObject("since_at", OffsetDateTime.class).toInstant()))
                .single();
    }
}
