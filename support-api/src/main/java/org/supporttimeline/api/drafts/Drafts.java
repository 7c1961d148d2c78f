package org.supporttimeline.api.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.StaffId;

/** The drafts in the database. Each is seen by the account that wrote it, and by nobody else. */
@Component
public final class Drafts {

    /** How long a draft is kept after it was last saved. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** The kind of what is about many cases, of which it names the others only within. */
    public static final String OF_MANY = "HandOver";

    private static final int MOST = 100;

    private static final String SAVE = """
            INSERT INTO account.draft (account, key, case_id, kind, words, saved_at)
            VALUES (:account, :key, :case, :kind, :words, :now)
            ON CONFLICT (account, key) DO UPDATE
               SET case_id = excluded.case_id, words = excluded.words, saved_at = excluded.saved_at
             WHERE draft.kind = excluded.kind
            """;

    private static final String LIST = """
            SELECT key, case_id, kind, saved_at FROM account.draft
             WHERE account = :account AND saved_at > :kept ORDER BY saved_at DESC, key LIMIT :most
            """;

    private static final String FIND = """
            SELECT key, case_id, kind, words, saved_at FROM account.draft
             WHERE account = :account AND saved_at > :kept AND kind = :kind
               AND (:case::uuid IS NULL OR case_id = :case::uuid) AND (:key::text IS NULL OR key::text = :key::text)
             ORDER BY saved_at DESC, key LIMIT 1
            """;

    private static final String DROP = "DELETE FROM account.draft WHERE account = :account AND key = :key";

    private static final String FORGET = "DELETE FROM account.draft WHERE case_id = :case OR kind = :many";

    private static final String FORGET_OLD = "DELETE FROM account.draft WHERE saved_at <= :kept";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(DataSource service, Clock clock) {
        this.jdbc = JdbcClient.create(service);
        this.clock = clock;
    }

    /** Keeps what stands in a form now, in the place of what stood in it when it was saved before. */
    public void save(StaffId account, UUID key, UUID caseId, String kind, Confidential words) {
        jdbc.sql(SAVE)
                .param("account", account.value())
                .param("key", key)
                .param("case", caseId)
                .param("kind", kind)
                .param("words", words.sealed())
                .param("now", at(Duration.ZERO))
                .update();
    }

    /** Those of an account, the one saved last first; {@value #MOST} at most. */
    public List<Begun> of(StaffId account) {
        return jdbc.sql(LIST)
                .param("account", account.value())
                .param("kept", at(KEPT))
                .param("most", MOST)
                .query(Drafts::begun)
                .list();
    }

    /**
     * The one of a kind that an account saved last.
     *
     * @param caseId whose it is; null for any
     * @param key its key as text; null for any
     */
    public Optional<Draft> find(StaffId account, String kind, @Nullable UUID caseId, @Nullable String key) {
        return jdbc.sql(FIND)
                .param("account", account.value())
                .param("kept", at(KEPT))
                .param("kind", kind)
                .param("case", caseId)
                .param("key", key)
                .query((row, number) -> new Draft(begun(row, number), new Confidential(row.getString("words"))))
                .optional();
    }

    /** It was recorded, or thrown away. */
    public void drop(StaffId account, UUID key) {
        jdbc.sql(DROP).param("account", account.value()).param("key", key).update();
    }

    /**
     * The key of the case is gone: nobody reads them any more. What is about many cases may speak of this one and be sealed with the
     * key of another; since nobody can tell, all of that goes.
     */
    public void forget(UUID caseId) {
        jdbc.sql(FORGET).param("case", caseId).param("many", OF_MANY).update();
    }

    /** Drops what has been kept long enough. */
    public void forgetOld() {
        jdbc.sql(FORGET_OLD).param("kept", at(KEPT)).update();
    }

    private OffsetDateTime at(Duration ago) {
        return clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
    }

    private static Begun begun(ResultSet row, int number) throws SQLException {
        return new Begun(
                row.getObject("key", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("kind"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
