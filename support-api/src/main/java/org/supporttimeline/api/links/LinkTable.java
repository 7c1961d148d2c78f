package org.supporttimeline.api.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supporttimeline.api.security.SecretAddress;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** The table of links. */
final class LinkTable {

    private static final String ADD = """
            INSERT INTO account.link (id, secret, kind, case_id, office, form, made_by, made_at, last_day,
                                      consent, employment, contact, items, shown_from, shown_to)
            VALUES (:id, :secret, :kind, :case, :office, :form, :madeBy, :madeAt, :lastDay,
                    :consent, :employment, :contact, :items, :from, :to)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String COLUMNS = """
            SELECT id, kind, case_id, office, form, made_by, made_at, last_day, revoked_at, used_at,
                   consent, employment, contact, items, shown_from, shown_to
              FROM account.link
            """;

    private static final String BY_SECRET = COLUMNS + "WHERE secret = :secret";

    private static final String OF_CASE = COLUMNS + "WHERE case_id = :case ORDER BY made_at DESC, id";

    /** With another office than that which made it, a link leads nowhere and is nobody's to look after. */
    private static final String OF_OFFICES = """
            SELECT l.id, l.kind, l.case_id, l.office, l.form, l.made_by, l.made_at, l.last_day, l.revoked_at, l.used_at,
                   l.consent, l.employment, l.contact, l.items, l.shown_from, l.shown_to
              FROM account.link l JOIN timeline.office o ON o.case_id = l.case_id AND o.office = l.office
             WHERE l.office = ANY (:offices) AND l.last_day >= :since
             ORDER BY l.office, l.made_at DESC, l.id
            """;

    private static final String REVOKE = """
            UPDATE account.link SET revoked_at = coalesce(revoked_at, :at) WHERE case_id = :case AND id = :id
            """;

    private static final String USED = "UPDATE account.link SET used_at = :at WHERE id = :id";

    private final JdbcClient jdbc;

    LinkTable(DataSource service) {
        this.jdbc = JdbcClient.create(service);
    }

    /** False when there is a link of that id already. */
    boolean add(CaseLink link, SecretAddress address) {
        EmployerShare share = link.share();
        return jdbc.sql(ADD)
                        .param("id", link.id())
                        .param("secret", address.digest())
                        .param("kind", link.kind().name())
                        .param("case", link.caseId())
                        .param("office", link.office().value())
                        .param("form", link.form().value())
                        .param("madeBy", link.madeBy().value())
                        .param("madeAt", at(link.madeAt()))
                        .param("lastDay", link.lastDay())
                        .param("consent", share == null ? null : share.consent(), Types.INTEGER)
                        .param("employment", share == null ? null : share.employment(), Types.INTEGER)
                        .param("contact", share == null ? null : share.contact().name(), Types.VARCHAR)
                        .param("items", share == null ? null : codes(share), Types.ARRAY)
                        .param("from", share == null ? null : share.from(), Types.DATE)
                        .param("to", share == null ? null : share.to(), Types.DATE)
                        .update()
                == 1;
    }

    Optional<CaseLink> find(SecretAddress address) {
        return jdbc.sql(BY_SECRET)
                .param("secret", address.digest())
                .query(LinkTable::row)
                .optional();
    }

    /** The links of a case, the newest first. */
    List<CaseLink> of(UUID caseId) {
        return jdbc.sql(OF_CASE).param("case", caseId).query(LinkTable::row).list();
    }

    /** The links of the cases that these offices keep, the newest of each office first; none that ended before a day. */
    List<CaseLink> of(Collection<OfficeId> offices, LocalDate since) {
        return jdbc.sql(OF_OFFICES)
                .param("offices", offices.stream().map(OfficeId::value).toArray(String[]::new))
                .param("since", since)
                .query(LinkTable::row)
                .list();
    }

    /** False when the case has no such link. */
    boolean revoke(UUID caseId, UUID id, Instant now) {
        return jdbc.sql(REVOKE)
                        .param("case", caseId)
                        .param("id", id)
                        .param("at", at(now))
                        .update()
                == 1;
    }

    void used(UUID id, Instant now) {
        jdbc.sql(USED).param("id", id).param("at", at(now)).update();
    }

    private static CaseLink row(ResultSet row, int number) throws SQLException {
        return new CaseLink(
                row.getObject("id", UUID.class),
                LinkKind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                new OfficeId(row.getString("office")),
                new FormCode(row.getString("form")),
                new StaffId(row.getString("made_by")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_day", LocalDate.class),
                instant(row, "revoked_at"),
                instant(row, "used_at"),
                row.getArray("items") == null ? null : share(row));
    }

    private static String[] codes(EmployerShare share) {
        return share.items().stream().map(ItemCode::value).toArray(String[]::new);
    }

    private static EmployerShare share(ResultSet row) throws SQLException {
        var items = new TreeSet<ItemCode>();
        for (String code : (String[]) row.getArray("items").getArray()) {
            items.add(new ItemCode(code));
        }
        return new EmployerShare(
                row.getInt("consent"),
                row.getInt("employment"),
                Role.valueOf(row.getString("contact")),
                items,
                row.getObject("shown_from", LocalDate.class),
                row.getObject("shown_to", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
