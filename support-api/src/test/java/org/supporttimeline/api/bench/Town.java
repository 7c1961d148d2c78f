package org.supporttimeline.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.supporttimeline.api.http.ServiceArguments;
import org.supporttimeline.api.postgres.ServerLog;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.schema.Databases;

/** Made-up cases in a database server of their own, and what the program does with them. */
final class Town implements AutoCloseable {

    /** Whose account sees the cases. */
    static final StaffId MANAGER = new StaffId("bench-manager");

    /** Of the accounts that are made here. */
    static final String PASSWORD = "correct horse battery";

    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));

    private static final String WHOLE = "whole";

    /** Events of an average made-up case with daily reports, rounded down; so a few more are made than wanted. */
    private static final int EVENTS_A_CASE = 300;

    private final BenchServer server;
    private final Path directory;
    private final double seconds;
    private final long events;

    private Town(BenchServer server, Path directory, double seconds) throws SQLException {
        this.server = server;
        this.directory = directory;
        this.seconds = seconds;
        this.events = queries().number("SELECT position FROM log.head");
    }

    /** A town of at least so many events, of cases with five years' daily reports. */
    static Town ofEvents(Path directory, int events) throws Exception {
        Town town = generate(directory, Math.ceilDiv(events, EVENTS_A_CASE), BenchFacts.TODAY, "--years=5", "--daily");
        Check.that(town.events >= events, "only " + town.events + " events were made");
        return town;
    }

    /** A town of so many cases, with weekly forms, in the course of two years: some hundred events each, the last of them of today. */
    static Town ofCases(Path directory, int cases) throws Exception {
        return generate(directory, cases, LocalDate.now(CLOCK), "--years=2");
    }

    /** The town that an earlier run has left in a directory; empty when none is there, or not all of it. */
    static Optional<Town> left(Path directory) throws SQLException {
        return Files.exists(directory.resolve(WHOLE))
                ? Optional.of(of(BenchServer.again(directory.resolve("data")), directory))
                : Optional.empty();
    }

    /** A town of one office, with weekly forms, in the course of three years. */
    static Town ofOneOffice(Path directory, int cases) throws Exception {
        return generate(directory, cases, BenchFacts.TODAY, "--years=3", "--one-office");
    }

    /** What a server has already; it is the caller's to close. */
    static Town of(BenchServer server, Path directory) throws SQLException {
        return new Town(server, directory, 0);
    }

    private static Town generate(Path directory, int cases, LocalDate until, String... options) throws Exception {
        Files.createDirectories(directory);
        var server = BenchServer.start(directory.resolve("data"));
        try {
            var arguments = new ArrayList<>(List.of("generate", "--cases=" + cases, "--seed=1", "--until=" + until));
            arguments.addAll(List.of(options));
            arguments.addAll(settings(server));
            long began = System.nanoTime();
            try (var program = SupportProgram.start(directory.resolve("generate.log"), arguments)) {
                program.finished();
            }
            return new Town(server, directory, (System.nanoTime() - began) / 1e9);
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static List<String> settings(BenchServer server) {
        return ServiceArguments.of(
                server.databases(),
                "--support.kek.file=" + server.kek(),
                "--support.ledger.key-file=" + server.ledgerKey());
    }

    Databases databases() {
        return server.databases();
    }

    /** As the service. */
    DataSource source() {
        return databases().service().dataSource();
    }

    /** Writes down what its server is asked until it is closed. */
    ServerLog listen() throws SQLException {
        return server.listen();
    }

    Queries queries() {
        return new Queries(source());
    }

    /** By which checkpoints and bundles are signed. */
    Path ledgerKey() {
        return server.ledgerKey();
    }

    /** Where files may be put that are of no use afterwards. */
    Path directory() {
        return directory;
    }

    /** How many events were made up. */
    long events() {
        return events;
    }

    /** How many events a second were made up, sealed and loaded. */
    double madePerSecond() {
        return events / seconds;
    }

    /** All projections, by the command. */
    Rebuilt rebuild() throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("rebuild"));
        arguments.addAll(settings(server));
        try (var program = SupportProgram.start(directory.resolve("rebuild.log"), arguments)) {
            return Rebuilt.read(program.finished());
        }
    }

    /** The service, which answers. */
    RunningService serve() throws Exception {
        var service = RunningService.start(settings(server), directory.resolve("service.log"));
        try {
            service.awaitReady();
            return service;
        } catch (Exception e) {
            service.close();
            throw e;
        }
    }

    /** Cases that are under way, in an order that tells nothing. */
    List<UUID> openCases() throws SQLException {
        return queries()
                .texts("SELECT case_id FROM caseload.case_now WHERE phase <> 'CLOSED' ORDER BY md5(case_id::text)")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** A service manager of some offices; of all of them when none is given. */
    String account(OfficeId... offices) throws SQLException {
        SortedSet<OfficeId> seen = new TreeSet<>(List.of(offices));
        if (seen.isEmpty()) {
            seen.addAll(queries().texts("SELECT id FROM account.office").stream()
                    .map(OfficeId::new)
                    .collect(Collectors.toSet()));
        }
        return account(MANAGER.value(), AccountRole.SERVICE_MANAGER, seen);
    }

    /** An administrator. */
    String administrator(OfficeId office) {
        return account("bench-admin", AccountRole.ADMIN, new TreeSet<>(List.of(office)));
    }

    /** Somebody of an office who reads no words. */
    String reporter(OfficeId office) throws SQLException {
        return account("bench-reporter", AccountRole.REPORTER, new TreeSet<>(List.of(office)));
    }

    private String account(String name, AccountRole role, SortedSet<OfficeId> seen) {
        var accounts = new Accounts(source(), PasswordEncoderFactories.createDelegatingPasswordEncoder());
        seen.forEach(office -> accounts.addOffice(office, office.value()));
        accounts.add(new StaffId(name), role, seen, PASSWORD); // unless an earlier run has left it
        return name;
    }

    /** Keeps what it has for another run, when it is closed. */
    void keep() throws IOException {
        Files.createFile(directory.resolve(WHOLE));
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (!Files.exists(directory.resolve(WHOLE))) {
            BenchServer.delete(directory.resolve("data"));
        }
    }
}
