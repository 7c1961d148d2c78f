package org.supporttimeline.api.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supporttimeline.projections.access.AccessLeaves;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.ledger.CheckpointDirectory;
import org.supporttimeline.projections.ledger.Growth;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.Sealer;
import org.supporttimeline.projections.ledger.SigningKeys;
import org.supporttimeline.projections.ledger.Tree;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.scan.LogLeaves;
import org.supporttimeline.projections.vault.Identity;
import org.supporttimeline.projections.vault.Vault;

/** The log as a tree, and who seals it. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWiring.class);

    /** Two in a second: a checkpoint is half a second behind, and costs the appender next to nothing. */
    static final Duration PACE = Duration.ofMillis(500);

    @Bean
    SigningKeys signingKeys(Storage storage, ServiceSettings settings) {
        return storage.signingKeys(settings.ledger());
    }

    /** The vault has been started when this is asked for: it writes the installation's id. */
    @Bean
    Ledger ledger(
            @Qualifier("service") DataSource service, SigningKeys keys, ServiceSettings settings, Vault startedBefore) {
        return new Ledger(logTree(origin(settings, service)), service, keys);
    }

    @Bean(initMethod = "start")
    Sealer sealer(
            @Qualifier("ledger") Ledger ledger,
            SigningKeys keys,
            CaseLog log,
            Storage storage,
            ServiceSettings settings,
            Clock clock) {
        return sealer(ledger, keys, storage, settings, clock, log.arrivals()::awaitBeyond);
    }

    /** The access log as a second tree, under a name of its own: a checkpoint of the one is none of the other. */
    @Bean
    Ledger accessLedger(
            @Qualifier("service") DataSource service, SigningKeys keys, ServiceSettings settings, Vault startedBefore) {
        return new Ledger(accessTree(origin(settings, service)), service, keys);
    }

    @Bean(initMethod = "start")
    Sealer accessSealer(
            @Qualifier("accessLedger") Ledger ledger,
            SigningKeys keys,
            AccessLog access,
            Storage storage,
            ServiceSettings settings,
            Clock clock) {
        return sealer(ledger, keys, storage, settings, clock, access::awaitBeyond);
    }

    /** Every tree of an installation. */
    static List<Tree> trees(String origin) {
        return List.of(logTree(origin), accessTree(origin));
    }

    static Tree accessTree(String origin) {
        return new Tree("access", origin + "/access", new AccessLeaves());
    }

    static Tree logTree(String origin) {
        return new Tree("log", origin, new LogLeaves());
    }

    /** A name that nobody else has, where the operator gives none. */
    static String origin(ServiceSettings settings, DataSource main) {
        String given = settings.ledger().origin();
        return given != null
                ? given
                : new Identity(main)
                        .read()
                        .map(id -> id + ".support-timeline.invalid/ledger")
                        .orElseThrow(() -> new IllegalStateException("the main database belongs to no installation"));
    }

    private static Sealer sealer(
            Ledger ledger, SigningKeys keys, Storage storage, ServiceSettings settings, Clock clock, Growth growth) {
        return new Sealer(
                ledger.tree(),
                storage.databases().service().dataSource(),
                keys,
                outside(storage.checkpoints(settings.ledger()), clock),
                growth,
                PACE);
    }

    static @Nullable CheckpointDirectory outside(Optional<Path> directory, Clock clock) {
        if (directory.isEmpty()) {
            LOG.warn("Checkpoints are kept in the database alone, whose owner can rewrite them:"
                    + " give a directory elsewhere with --checkpoint-dir");
            return null;
        }
        try {
            return new CheckpointDirectory(directory.get(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
