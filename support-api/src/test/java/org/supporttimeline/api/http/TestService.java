package org.supporttimeline.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.supporttimeline.api.SupportApi;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.ledger.SigningKeys;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.projector.Projector;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.schema.TestDatabase;

/**
 * The whole service on a port of its own and a database of its own, as an operator would run it on a server; one for all tests
 * of this JVM. Two offices, {@code north} and {@code south}, each with one account a role, named {@code north-staff} and so on;
 * all have the same password.
 */
public final class TestService {

    public static final String PASSWORD = "correct horse battery";

    private static final Path FILES = files();

    private static @Nullable TestService shared;

    private final ConfigurableApplicationContext context;
    private final List<String> settings;
    private final int port;
    private final Accounts accounts;
    private final AtomicLong told = new AtomicLong();
    private final HttpClient http = HttpClient.newHttpClient();

    private TestService(TestDatabase database, String kek) {
        this.settings = ServiceArguments.of(
                database.databases(),
                kek,
                "--support.ledger.key-file=" + FILES.resolve("ledger-key.pem"),
                "--support.ledger.checkpoint-dir="
                        + FILES.resolve(database.databases().owner().url().replaceAll("[^a-z0-9_]", "")));
        this.context = start();
        this.port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
        this.accounts = new Accounts(database.databases().service().dataSource(), new OneHash());
        addOffice("north");
        addOffice("south");
    }

    /** Adds an office with its accounts: for a test that would otherwise go through the cases of all others. */
    void addOffice(String office) {
        accounts.addOffice(new OfficeId(office), office);
        for (AccountRole role : AccountRole.values()) {
            accounts.add(
                    new StaffId(account(office, role)), role, new TreeSet<>(List.of(new OfficeId(office))), PASSWORD);
        }
    }

    public static synchronized TestService shared() {
        if (shared == null) {
            shared = on(TestDatabase.fresh());
        }
        return shared;
    }

    /** A service of a test's own, which closes it. */
    static TestService on(TestDatabase database) {
        byte[] kek = "a key of 32 bytes, only for tests".substring(0, 32).getBytes(StandardCharsets.US_ASCII);
        return new TestService(
                database, "--support.kek.value=" + Base64.getEncoder().encodeToString(kek));
    }

    /** The same with a key-encryption key in a file, which is renewed when a key is destroyed. */
    public static TestService on(TestDatabase database, Path kek) {
        return new TestService(database, "--support.kek.file=" + kek);
    }

    static synchronized void closeShared() {
        if (shared != null) {
            shared.context.close();
        }
    }

    public static String account(String office, AccountRole role) {
        return office + "-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private ConfigurableApplicationContext start() {
        var application = new SpringApplication(SupportApi.class);
        application.setRegisterShutdownHook(false);
        return application.run(
                Stream.concat(Stream.of("--server.port=0"), settings.stream()).toArray(String[]::new));
    }

    /** To add accounts by; their passwords cost nothing. */
    public Accounts accounts() {
        return accounts;
    }

    /** Where the databases are and what wraps the keys, as an operator would say it on the command line. */
    public List<String> settings() {
        return settings;
    }

    /** The signing key of every test service, and a directory of checkpoints for each of their databases. */
    private static Path files() {
        try {
            Path directory = Files.createTempDirectory("test-service-");
            SigningKeys.ours(directory.resolve("ledger-key.pem"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public HttpClient http() {
        return http;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The last position of the log that anybody was told: what was recorded until there is to be read. */
    long told() {
        return told.get();
    }

    void tell(long position) {
        told.accumulateAndGet(position, Math::max);
    }

    /** Waits until every list shows what has been recorded by now. */
    public void settle() {
        long head = bean(CaseLog.class).entries().head();
        for (Projector projector : bean(Projectors.class).all()) {
            Await.until(() -> projector.position() >= head);
        }
    }

    /** Calls as a program would, with HTTP Basic. */
    public Caller as(String account) {
        return new Caller(this, account, PASSWORD);
    }

    /** Calls with a password of its own, right or wrong. */
    public Caller as(String account, String password) {
        return new Caller(this, account, password);
    }

    /** Calls without an account. */
    public Caller stranger() {
        return new Caller(this, null, "");
    }
}
