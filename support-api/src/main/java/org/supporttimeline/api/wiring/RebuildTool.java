package org.supporttimeline.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.ProjectionCheck;
import org.supporttimeline.projections.projector.Projector;
import org.supporttimeline.projections.projector.ProjectorSettings;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.projector.Rebuilds;

/** Rebuilds and checks without the service around them, for the command line; with the same settings as the service. */
public final class RebuildTool implements AutoCloseable {

    /** What is printed may be read by a program. */
    private static final String QUIET = "--logging.threshold.console=WARN";

    private final ConfigurableApplicationContext context;

    private RebuildTool(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the database. The embedded one is free only while no service uses it. */
    public static RebuildTool open(String... settings) {
        return new RebuildTool(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(Stream.concat(Stream.of(QUIET), Arrays.stream(settings)).toArray(String[]::new)));
    }

    public Rebuilds rebuilds() {
        return context.getBean(Rebuilds.class);
    }

    public ProjectionCheck check() {
        return context.getBean(ProjectionCheck.class);
    }

    /** Not started: they follow nothing. */
    public Collection<Projector> projectors() {
        return context.getBean(Projectors.class).all();
    }

    public CaseLog log() {
        return context.getBean(CaseLog.class);
    }

    public Clock clock() {
        return context.getBean(Clock.class);
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
        CaseLog caseLog(HikariDataSource service, Storage storage, Clock clock, Forms forms, Policies policies) {
            return new CaseLog(
                    service, storage.databases().service().dataSource(), LogWiring.PATIENCE, clock, forms, policies);
        }

        @Bean
        Projectors projectors(CaseLog log, HikariDataSource service, Clock clock, Policies policies) {
            return new Projectors(LogWiring.projections(policies), log, service, clock, ProjectorSettings.standard());
        }
    }
}
