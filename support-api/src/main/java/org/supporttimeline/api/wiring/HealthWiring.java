package org.supporttimeline.api.wiring;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supporttimeline.projections.access.AccessEntry;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.Sealer;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.LogUnavailable;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.projector.Projector;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.vault.Vault;

/** What readiness means, and the ledger beside it: each of these is asked anew whenever somebody asks. Details are for administrators. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    private static final Duration LAG = Duration.ofSeconds(30);
    private static final String ASK = "SELECT 1";

    /** The main database answers on the pool that requests use. */
    @Bean
    HealthIndicator databaseHealthIndicator(DataSource service) {
        return () -> {
            try (var connection = service.getConnection();
                    var statement = connection.prepareStatement(ASK);
                    var row = statement.executeQuery()) {
                return state(row.next()).build();
            } catch (SQLException e) {
                return state(false)
                        .withDetail("sqlState", String.valueOf(e.getSQLState()))
                        .build();
            }
        };
    }

    /** The key database answers. That keys and main database belong together is looked at when the service starts. */
    @Bean
    HealthIndicator vaultHealthIndicator(Vault vault) {
        return () -> {
            try {
                return state(true)
                        .withDetail("renewalDue", vault.isRenewalDue())
                        .build();
            } catch (RuntimeException e) {
                return state(false).build();
            }
        };
    }

    /** Commands are taken in: the thread that appends is alive, and the log is not closing. */
    @Bean
    HealthIndicator logHealthIndicator(CaseLog log) {
        return () -> state(log.isTakingCommands()).build();
    }

    /**
     * What was recorded can be read: no projection fails, and none has left an entry waiting for longer than half a minute. A
     * parked case is somebody's to look at, but no reason to send everybody away.
     */
    @Bean
    HealthIndicator projectionsHealthIndicator(CaseLog log, Projectors projectors, ProjectionLag lag) {
        return () -> {
            boolean up = true;
            var details = new TreeMap<String, Object>();
            try {
                for (Projector projector : projectors.all()) {
                    long position = projector.position();
                    up &= projector.failure().isEmpty() && lag.age(projector).compareTo(LAG) < 0;
                    details.put(projector.name(), position);
                    details.put(projector.name() + ".parked", projector.parked().size());
                }
                details.put("log", log.entries().head());
            } catch (LogUnavailable | ProjectionUnavailable e) {
                up = false;
            }
            return state(up).withDetails(details).build();
        };
    }

    /**
     * What was recorded is sealed soon, and fits what was sealed. No part of readiness: a log that is not sealed takes in and
     * shows facts as ever, and to send people away would only lose what they have to record. Somebody must be told, though.
     */
    @Bean
    HealthIndicator ledgerHealthIndicator(
            CaseLog log,
            @Qualifier("ledger") Ledger ledger,
            @Qualifier("sealer") Sealer sealer,
            AccessHistory accesses,
            @Qualifier("accessLedger") Ledger accessLedger,
            @Qualifier("accessSealer") Sealer accessSealer,
            Clock clock) {
        var trees = List.of(
                new SealedLog(
                        "",
                        sealer,
                        ledger,
                        () -> log.entries().head(),
                        position -> log.entries().after(position, 1).stream().map(StoredEntry::recordedAt)),
                new SealedLog(
                        "access.",
                        accessSealer,
                        accessLedger,
                        accesses::head,
                        position -> accesses.after(position, 1).stream().map(AccessEntry::recordedAt)));
        return () -> {
            var details = new TreeMap<String, Object>();
            boolean up = true;
            for (SealedLog tree : trees) {
                up &= tree.isUp(details, clock.instant().minus(LAG));
            }
            return state(up).withDetails(details).build();
        };
    }

    static Health.Builder state(boolean up) {
        return up ? Health.up() : Health.outOfService();
    }
}
