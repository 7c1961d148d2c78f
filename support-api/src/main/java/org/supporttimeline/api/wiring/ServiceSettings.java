package org.supporttimeline.api.wiring;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.supporttimeline.projections.schema.Access;
import org.supporttimeline.projections.schema.Databases;
import org.supporttimeline.projections.schema.Role;

/**
 * The settings {@code support.*}. A server of the operator's own is named by {@code spring.datasource.url} (with its user and
 * password) and {@code support.keys.url}; without the former the service runs its own.
 *
 * @param dataDir where the embedded database keeps its data; null for the default place
 * @param policies a file of dated settings that override those of the service; null for none
 * @param samples whether a new embedded database gets the sample cases
 * @param owner the role that migrates the main database; its URL may be left out
 * @param keys the key database
 * @param kek the key-encryption key
 * @param projections how projections are kept
 * @param ledger how the log is sealed
 */
@ConfigurationProperties("support")
public record ServiceSettings(
        @Nullable Path dataDir,
        @Nullable Path policies,
        @DefaultValue("true") boolean samples,
        @Nullable Login owner,
        @Nullable Login keys,
        @DefaultValue Kek kek,
        @DefaultValue Projections projections,
        @DefaultValue Ledger ledger) {

    /**
     * How projections are kept.
     *
     * @param segments into how many shares the cases of a projection that has not begun yet are divided; one node works on a
     *     share, so with one the others stand by
     */
    public record Projections(@DefaultValue("1") int segments) {}

    /** How to log in to a database. */
    public record Login(
            @Nullable String url,
            @Nullable String username,
            @DefaultValue("") String password) {}

    /**
     * Where the key-encryption key is: in a file, or in the environment (then the next one stands beside it while keys are
     * being renewed).
     */
    public record Kek(
            @Nullable Path file,
            @Nullable String value,
            @Nullable String next) {}

    /**
     * How the log is sealed.
     *
     * @param keyFile the keys that sign checkpoints; null for that of the embedded database
     * @param checkpointDir where checkpoints are kept outside the database; null for that of the embedded database, or nowhere
     * @param origin the log's name in its checkpoints; null for one made from the installation's id
     */
    public record Ledger(
            @Nullable Path keyFile,
            @Nullable Path checkpointDir,
            @Nullable String origin) {}

    /** The operator's own server, if one is named. */
    public Optional<Databases> server(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (keys == null || keys.url() == null) {
            throw new IllegalStateException("spring.datasource.url is given, so support.keys.url is needed as well:"
                    + " the keys live in a database of their own");
        }
        if (owner == null) {
            throw new IllegalStateException(
                    "spring.datasource.url is given, so support.owner.password is needed as well:"
                            + " tables are made by the role that owns them");
        }
        var service = new Access(
                url,
                environment.getProperty("spring.datasource.username", Role.SERVICE.sqlName()),
                environment.getProperty("spring.datasource.password", ""));
        return Optional.of(new Databases(access(owner, url, Role.OWNER), service, access(keys, keys.url(), Role.KEYS)));
    }

    private static Access access(Login login, String otherwise, Role role) {
        return new Access(
                login.url() == null ? otherwise : login.url(),
                login.username() == null ? role.sqlName() : login.username(),
                login.password());
    }
}
