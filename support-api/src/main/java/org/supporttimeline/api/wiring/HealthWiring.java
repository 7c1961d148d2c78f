package org.supporttimeline.api.wiring;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supporttimeline.projections.vault.Vault;

/** What readiness means: each of these is asked anew whenever somebody asks. Details are for administrators. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    private static final String ASK = "SELECT 1";

    /** The main database answers on the pool that requests use. */
    @Bean
    HealthIndicator database(DataSource service) {
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
    HealthIndicator vaultKeys(Vault vault) {
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

    static Health.Builder state(boolean up) {
        return up ? Health.up() : Health.outOfService();
    }
}
