package org.supporttimeline.api.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.schema.Access;
import org.supporttimeline.projections.vault.Vault;

/**
 * One small pool for each kind of work, so that none starves another; on a few cores more connections only make each answer
 * slower. The appender and the listener for arrivals have connections of their own beside them.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Storage storage(ServiceSettings settings, Environment environment) {
        return Storage.open(settings, environment);
    }

    /** For requests. */
    @Bean
    @Primary
    HikariDataSource service(Storage storage) {
        return pool("requests", storage.databases().service(), 8);
    }

    /** For the projectors alone: one for each segment and one more, and two for who asks how they stand. */
    @Bean
    HikariDataSource projections(Storage storage, Policies policies, ServiceSettings settings) {
        return pool(
                "projections",
                storage.databases().service(),
                (settings.projections().segments() + 1)
                                * LogWiring.projections(policies).size()
                        + 2);
    }

    /** The key database. */
    @Bean
    HikariDataSource keys(Storage storage) {
        return pool("keys", storage.databases().keys(), 4);
    }

    /** Nothing is opened without it; what is queued is written before it closes. */
    @Bean
    AccessLog accessLog(Storage storage) {
        return new AccessLog(storage.databases().service().dataSource(), PATIENCE);
    }

    @Bean
    AccessHistory accessHistory(@Qualifier("service") DataSource service) {
        return new AccessHistory(service);
    }

    @Bean
    Vault vault(
            @Qualifier("keys") DataSource keys,
            @Qualifier("service") DataSource service,
            Storage storage,
            AccessLog access) {
        return Vault.start(keys, service, storage.kek(), access);
    }

    static HikariDataSource pool(String name, Access access, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("ApplicationName", "support-timeline " + name);
        return new HikariDataSource(config);
    }
}
