package org.supporttimeline.api.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.TreeSet;
import java.util.UUID;
import org.supporttimeline.api.http.TestService;
import org.supporttimeline.api.samples.SampleAccounts;
import org.supporttimeline.api.samples.SampleCases;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.Vault;

/** A service as its first start leaves it: with the sample office, its accounts and its life stories. */
record SampleService(TestDatabase database, TestService service) implements AutoCloseable {

    static SampleService start() throws IOException, InterruptedException {
        var database = TestDatabase.fresh();
        var service = TestService.on(database, key());
        var accounts = service.accounts();
        SampleAccounts.offices().forEach(accounts::addOffice);
        SampleAccounts.accounts()
                .forEach((id, role) -> accounts.add(
                        id, role, new TreeSet<>(SampleAccounts.offices().keySet()), TestService.PASSWORD));
        var started = new SampleService(database, service);
        new SampleCases(service.bean(CaseLog.class), service.bean(Vault.class), service.bean(Clock.class)).load();
        service.settle();
        return started;
    }

    /** Renewed when the key of the erased story is destroyed. */
    private static Path key() throws IOException {
        Path file = Files.createFile(
                Files.createTempDirectory("sample-service-").resolve("kek"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] key = "a key of 32 bytes, only for tests".substring(0, 32).getBytes(US_ASCII);
        return Files.writeString(file, Base64.getEncoder().encodeToString(key));
    }

    /** The case of the person whose name begins so. */
    UUID caseOf(String name) {
        String asked = "{\"office\":\"%s\",\"words\":\"%s\"}".formatted(SampleAccounts.OFFICE.value(), name);
        return UUID.fromString(
                service.as("manager").post("/api/caseload/search", asked).text("/cases/0/caseId"));
    }

    /** A rebuild that has been begun; its id. */
    String rebuild() {
        return service.as("admin")
                .post("/api/admin/rebuilds", "{\"projections\":[\"due\"],\"memory\":\"64m\"}")
                .text("/id");
    }

    String address(String path) {
        return service.uri(path).toString();
    }

    @Override
    public void close() throws SQLException {
        service.context().close();
        database.close();
    }
}
