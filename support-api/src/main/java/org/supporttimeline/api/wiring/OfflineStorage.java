package org.supporttimeline.api.wiring;

import java.time.Duration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.schema.Databases;
import org.supporttimeline.projections.vault.Vault;

/** The databases and the vault of the settings that the service has, for a tool that works while no service runs. */
public final class OfflineStorage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Storage storage;
    private final AccessLog access;
    private final Vault vault;

    private OfflineStorage(Storage storage, AccessLog access, Vault vault) {
        this.access = access;
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
            Databases databases = storage.databases();
            var access = new AccessLog(databases.service().dataSource(), PATIENCE);
            try {
                return new OfflineStorage(
                        storage,
                        access,
                        Vault.start(
                                databases.keys().dataSource(),
                                databases.service().dataSource(),
                                storage.kek(),
                                access));
            } catch (RuntimeException e) {
                access.close();
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
        access.close();
        storage.close();
    }
}
