package org.supporttimeline.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.Rebuilds;

/** Rebuilds without the service around them, for the command line; with the same settings as the service. */
public final class RebuildTool implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RebuildTool(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the database. The embedded one is free only while no service uses it. */
    public static RebuildTool open(String... settings) {
        return new RebuildTool(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings));
    }

    public Rebuilds rebuilds() {
        return context.getBean(Rebuilds.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** No part of the service: only what is needed here. */
    @EnableConfigurationProperties(ServiceSettings.class)
    @Import({DomainWiring.class, RebuildWiring.class})
    static class Parts {

        @Bean
        Storage storage(ServiceSettings settings, Environment environment) {
            return Storage.open(settings, environment);
        }

        @Bean
        HikariDataSource service(Storage storage) {
            return DatabaseWiring.pool("rebuild", storage.databases().service(), 4);
        }

        @Bean
        CaseLog caseLog(HikariDataSource service, Storage storage, Clock clock, Forms forms) {
            return new CaseLog(service, storage.databases().service().dataSource(), LogWiring.PATIENCE, clock, forms);
        }
    }
}
