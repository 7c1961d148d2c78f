package org.supporttimeline.api.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.api.http.Answer;
import org.supporttimeline.api.http.Caller;
import org.supporttimeline.api.http.TestService;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.KeysDoNotBelong;

/** Backups from before an erasure, restored in every combination: none brings the words back, and the other cases are whole. */
class BackUpTest {

    private static final String GONE = "Gone消去";
    private static final String KEPT = "Kept保持";
    private static final List<String> READS = List.of(
            "", "/timeline", "/history", "/entries/1", "/entries/2", "/months", "/due", "/indicators", "/access");

    @TempDir
    Path directory;

    private final TestDatabase database = TestDatabase.fresh();
    private final List<TestDatabase> all = new ArrayList<>(List.of(database));
    private String erased = "";
    private String other = "";

    @AfterEach
    void drop() throws Exception {
        for (TestDatabase one : all) {
            one.close();
        }
    }

    @Test
    void no_backup_from_before_an_erasure_brings_the_words_back() throws Exception {
        Path kek = kek();
        TestDatabase before;
        var service = TestService.on(database, kek);
        try {
            erased = recorded(service, GONE);
            other = recorded(service, KEPT);
            assertThat(service.as("north-staff").get(erased).body()).contains(GONE);
        } finally {
            service.context().close();
        }
        before = copied();

        service = TestService.on(database, kek);
        var secondNode = TestService.on(database, kek);
        try {
            secondNode.as("north-staff").get(erased + "/timeline"); // has it in memory, as far as anybody has
            erase(service);
            isGone(service);
            isGone(secondNode);
            exportsTellNothing(service);
        } finally {
            secondNode.context().close();
            service.context().close();
        }
        TestDatabase after = copied();

        restored(before.withKeysOf(after), kek); // an older log beside the keys of today
        restored(after, kek); // the backup of today
        doesNotStart(after.withKeysOf(before), kek); // an older key database beside the log of today
        doesNotStart(before, kek); // both from before

        var traces = new Traces(GONE);
        for (TestDatabase one : all) {
            assertThat(traces.in(Dump.of(one.superuserAccess()))).isEmpty();
            assertThat(traces.in(Dump.of(one.keysSuperuserAccess()))).isEmpty();
        }
    }

    private TestDatabase copied() {
        TestDatabase copy = database.copy();
        all.add(copy);
        return copy;
    }

    private void restored(TestDatabase backup, Path kek) {
        var service = TestService.on(backup, kek);
        try {
            isGone(service);
            assertThat(service.as("north-staff")
                            .post(
                                    erased + "/entries",
                                    "{\"type\":\"ClientContacted\",\"on\":\"2025-05-12\",\"channel\":\"PHONE\",\"begunBy\":\"CLIENT\"}")
                            .status())
                    .as("nothing more is recorded in it")
                    .isEqualTo(409);
        } finally {
            service.context().close();
        }
    }

    private static void doesNotStart(TestDatabase backup, Path kek) {
        assertThatThrownBy(() -> TestService.on(backup, kek).context().close())
                .hasRootCauseInstanceOf(KeysDoNotBelong.class)
                .rootCause()
                .hasMessageContaining("is not the one that wraps this installation's keys");
    }

    private void isGone(TestService service) {
        Caller staff = service.as("north-staff");
        for (String read : READS) {
            Answer answer = staff.get(erased + read);
            assertThat(answer.status()).as(read + answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(GONE);
        }
        for (String read : List.of("/api/cases?limit=200", "/api/caseload", "/api/feed", "/api/audit", "/api/months")) {
            Answer answer = staff.get(read);
            assertThat(answer.status()).as(read + answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(GONE);
        }
        assertThat(staff.post("/api/caseload/search", "{\"words\":\"" + GONE + "\"}")
                        .text("/found"))
                .isEqualTo("0");
        assertThat(staff.get(other + "/timeline").body()).contains(KEPT);
        assertThat(staff.post("/api/caseload/search", "{\"words\":\"" + KEPT + "\"}")
                        .text("/found"))
                .isEqualTo("1");
    }

    private static void exportsTellNothing(TestService service) {
        Caller reporter = service.as("north-auditor");
        for (var view : reporter.get("/api/exports").json().at("/views")) {
            Answer answer = reporter.get("/api/exports/" + view.at("/name").asString());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(GONE);
        }
    }

    private static String recorded(TestService service, String words) {
        Caller staff = service.as("north-staff");
        String path = "/api/cases/"
                + staff.post("/api/cases", """
                        {"type":"IntakeTaken","on":"2025-04-01","person":"%s","office":"north","name":"%s","route":"SELF"}
                        """.formatted(UUID.randomUUID(), words))
                        .text("/caseId");
        Answer contact = staff.post(path + "/entries", """
                {"type":"ClientContacted","on":"2025-05-10","channel":"PHONE","begunBy":"CLIENT","note":"%s"}
                """.formatted(words));
        assertThat(contact.status()).as(contact.body()).isEqualTo(201);
        Answer seen =
                staff.with("Min-Log-Position", contact.header("Log-Position")).get(path + "/timeline");
        assertThat(seen.body()).contains(words);
        return path;
    }

    private void erase(TestService service) {
        Answer asked = service.as("north-staff")
                .post(erased + "/erasure-requests", "{\"basis\":\"ORDER_BY_AUTHORITY\",\"reason\":\"" + GONE + "\"}");
        Answer destroyed = service.as("north-service-manager")
                .post(erased + "/erasure-requests/" + asked.text("/entry") + "/destruction", "");
        assertThat(destroyed.status()).as(destroyed.body()).isEqualTo(201);
    }

    private Path kek() throws Exception {
        Path kek = directory.resolve("kek");
        Files.createFile(kek, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(
                kek,
                Base64.getEncoder()
                        .encode("a key of 32 bytes, only for tests"
                                .substring(0, 32)
                                .getBytes(UTF_8)));
    }
}
