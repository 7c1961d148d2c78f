package org.supporttimeline.api.wiring;

import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.supporttimeline.api.security.Accounts;

/** The accounts without the service around them, for the command line; with the same settings as the service. */
public final class AccountTool {

    private AccountTool() {}

    /** Opens the database, does the work, and closes it. The embedded database is free only while no service uses it. */
    public static void with(String[] settings, Consumer<Accounts> work) {
        var application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (var context = application.run(settings)) {
            work.accept(context.getBean(Accounts.class));
        }
    }

    /** No part of the service: only what is needed here. */
    @EnableConfigurationProperties(ServiceSettings.class)
    static class Parts {

        @Bean
        Storage storage(ServiceSettings settings, Environment environment) {
            return Storage.open(settings, environment);
        }

        @Bean
        Accounts accounts(Storage storage) {
            return new Accounts(
                    storage.databases().service().dataSource(),
                    PasswordEncoderFactories.createDelegatingPasswordEncoder());
        }
    }
}
