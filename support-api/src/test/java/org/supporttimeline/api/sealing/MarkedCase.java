package org.supporttimeline.api.sealing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.Appender;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.NewEntry;
import org.supporttimeline.projections.log.Outcome;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.schema.Access;
import org.supporttimeline.projections.vault.CaseSeal;
import org.supporttimeline.projections.vault.Opened;
import org.supporttimeline.projections.vault.TestVault;
import org.supporttimeline.projections.vault.Vault;
import org.supporttimeline.projections.vault.Viewer;

/** A case whose every private text is the marker, sealed; written into the log past all rules, as another node would write. */
final class MarkedCase implements AutoCloseable {

    private static final Pattern SEALED = Pattern.compile("\"(v1\\.[\\w-]+)\"");
    private static final Pattern SEALED_ANYWHERE = Pattern.compile("v1\\.[\\w-]{30,}");
    private static final Viewer VIEWER = TestVault.viewer("auditor");

    private final UUID id = UUID.randomUUID();
    private final WireForm wire = WireForm.present();
    private final Vault vault;
    private final CaseSeal seal;
    private final Access service;
    private final List<NewEntry> entries = new ArrayList<>();
    private int texts;

    MarkedCase(Vault vault, Access service) {
        this.vault = vault;
        this.seal = vault.sealingNew(id);
        this.service = service;
    }

    UUID id() {
        return id;
    }

    /** The marker under the seal of the case, differently each time. */
    Confidential sealed() {
        texts++;
        return Objects.requireNonNull(seal.seal(Marker.TEXT));
    }

    /** How many private texts have been asked for. */
    int texts() {
        return texts;
    }

    void add(SupportEvent event) {
        var type = wire.typeOf(event);
        add(type.name(), type.revision(), wire.write(event));
    }

    void add(String type, int revision, String payload) {
        String by = wire.write(new Metadata("staff", "STAFF", "sample-office", Channel.API, null, null));
        entries.add(new NewEntry(id, entries.size() + 1, UUID.randomUUID(), type, revision, payload, by));
    }

    /** Writes all that was added, as one; the position of the last. */
    long append() {
        try (var appender = new Appender(service.dataSource(), Duration.ofSeconds(30), position -> {})) {
            return switch (appender.append(entries)) {
                case Outcome.Appended there -> there.position();
                case Outcome.Duplicate there -> throw new AssertionError("written twice");
                case Outcome.Collision none -> throw new AssertionError("not the next entries");
            };
        }
    }

    /** The sealed texts in some JSON of this case, opened. */
    List<String> open(String json) {
        try (var door = vault.opening(VIEWER, List.of(id))) {
            return SEALED.matcher(json)
                    .results()
                    .map(text -> switch (door.open(id, new Confidential(text.group(1)))) {
                        case Opened.Readable(String words) -> words;
                        case Opened.Erased() -> "erased";
                    })
                    .toList();
        }
    }

    /** How many sealed texts are somewhere in a text. */
    long sealedIn(String text) {
        return SEALED_ANYWHERE.matcher(text).results().count();
    }

    /** What a query about this case finds; its one parameter is the case. */
    List<String> query(String sql) {
        try (var connection = service.dataSource().getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            try (var result = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (result.next()) {
                    found.add(result.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        seal.close();
    }
}
