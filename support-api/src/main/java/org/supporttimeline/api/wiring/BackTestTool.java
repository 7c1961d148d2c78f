package org.supporttimeline.api.wiring;

import java.time.Clock;
import java.util.Arrays;
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
import org.supporttimeline.projections.backtest.BackTest;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.log.WireForm;

/** Back-tests without the service around them, for the command line; with the same settings as the service. */
public final class BackTestTool implements AutoCloseable {

    /** What is printed may be read by a program. */
    private static final String QUIET = "--logging.threshold.console=WARN";

    private final ConfigurableApplicationContext context;

    private BackTestTool(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the database. The embedded one is free only while no service uses it. */
    public static BackTestTool open(String... settings) {
        return new BackTestTool(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(Stream.concat(Stream.of(QUIET), Arrays.stream(settings)).toArray(String[]::new)));
    }

    public BackTest backTest() {
        return context.getBean(BackTest.class);
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
    @Import(DomainWiring.class)
    static class Parts {

        @Bean
        Storage storage(ServiceSettings settings, Environment environment) {
            return Storage.open(settings, environment);
        }

        @Bean
        BackTest backTest(Storage storage, Policies policies) {
            var own = storage.databases().service().dataSource();
            return new BackTest(new EventLog(own), WireForm.present(), own, policies);
        }
    }
}
