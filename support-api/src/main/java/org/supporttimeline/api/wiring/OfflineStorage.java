package org.supporttimeline.api.wiring;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.supporttimeline.projections.schema.Databases;
import org.supporttimeline.projections.vault.Vault;

/** The databases and the vault of the settings that the service has, for a tool that works while no service runs. */
public final class OfflineStorage implements AutoCloseable {

    private final Storage storage;
    private final Vault vault;

    private OfflineStorage(Storage storage, Vault vault) {
        this.storage = storage;
        this.vault = vault;
    }

    /** Reads the settings and nothing else. */
    @EnableConfigurationProperties(ServiceSettings.class)
    static class Settings {}

    /**
     * Opens what the service would work on.
     *
     * @param arguments settings, as the service takes them
     */
    public static OfflineStorage open(String... arguments) {
        var application = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            Storage storage = Storage.open(context.getBean(ServiceSettings.class), context.getEnvironment());
            try {
                Databases databases = storage.databases();
                return new OfflineStorage(
                        storage,
                        Vault.start(
                                databases.keys().dataSource(),
                                databases.service().dataSource(),
                                storage.kek()));
            } catch (RuntimeException e) {
                storage.close();
                throw e;
            }
        }
    }

    public Databases databases() {
        return storage.databases();
    }

    public Vault vault() {
        return vault;
    }

    @Override
    public void close() {
        storage.close();
    }
}
