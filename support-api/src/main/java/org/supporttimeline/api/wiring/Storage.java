package org.supporttimeline.api.wiring;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.supporttimeline.api.postgres.EmbeddedDatabase;
import org.supporttimeline.projections.ledger.SigningKeys;
import org.supporttimeline.projections.schema.Databases;
import org.supporttimeline.projections.schema.Migrations;
import org.supporttimeline.projections.vault.KekFile;
import org.supporttimeline.projections.vault.KekSource;
import org.supporttimeline.projections.vault.KekVariable;

/** The databases that this service works on: the operator's server, or the service's own. Migrated. */
final class Storage implements AutoCloseable {

    private final Databases databases;
    private final KekSource kek;
    private final @Nullable EmbeddedDatabase embedded;

    private Storage(Databases databases, KekSource kek, @Nullable EmbeddedDatabase embedded) {
        this.databases = databases;
        this.kek = kek;
        this.embedded = embedded;
    }

    static Storage open(ServiceSettings settings, Environment environment) {
        Optional<Databases> server = settings.server(environment);
        if (server.isPresent()) {
            Migrations.run(server.get());
            return new Storage(server.get(), kek(settings.kek()), null);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(
                settings.dataDir() == null ? EmbeddedDatabase.defaultDirectory() : settings.dataDir());
        try {
            Migrations.run(embedded.databases());
            return new Storage(embedded.databases(), KekFile.ours(embedded.kek()), embedded);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static KekSource kek(ServiceSettings.Kek kek) {
        if (kek.file() != null) {
            return KekFile.given(kek.file());
        }
        if (kek.value() != null) {
            return new KekVariable(kek.value(), kek.next());
        }
        throw new IllegalStateException("spring.datasource.url is given, so support.kek.file or support.kek.value is"
                + " needed as well: the key that wraps the keys is never kept with them");
    }

    Databases databases() {
        return databases;
    }

    KekSource kek() {
        return kek;
    }

    /** The keys that sign checkpoints. */
    SigningKeys signingKeys(ServiceSettings.Ledger ledger) {
        if (ledger.keyFile() != null) {
            return SigningKeys.given(ledger.keyFile());
        }
        if (embedded != null) {
            return SigningKeys.ours(embedded.ledgerKey());
        }
        throw new IllegalStateException("spring.datasource.url is given, so support.ledger.key-file is needed as well:"
                + " the key that signs checkpoints is never kept with what they prove");
    }

    /** Where checkpoints are kept outside the database. */
    Optional<Path> checkpoints(ServiceSettings.Ledger ledger) {
        return ledger.checkpointDir() != null
                ? Optional.of(ledger.checkpointDir())
                : Optional.ofNullable(embedded).map(EmbeddedDatabase::checkpoints);
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
