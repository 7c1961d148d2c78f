package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.api.cli.SupportCommand;
import org.supporttimeline.outsider.Hashing;
import org.supporttimeline.outsider.Proving;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.Accessed;
import org.supporttimeline.projections.access.Purpose;
import org.supporttimeline.projections.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bundle from the service, verified by the command and by somebody who has only the reference pages. */
class BundleTest {

    private static final String WORDS = "束ねる前に話した言葉";

    private final TestService service = TestService.shared();
    private final Caller auditor = service.as("north-auditor");
    private final Ledger ledger = service.bean("ledger", Ledger.class);
    private final String origin = ledger.tree().origin();
    private final String key = ledger.verifiers().getFirst().toString();

    @TempDir
    Path files;

    private final StringWriter out = new StringWriter();

    private int verify(Path bundle, String... options) {
        var all = new ArrayList<>(List.of("verify", bundle.toString()));
        all.addAll(List.of(options));
        return SupportCommand.line(ignored -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
    }

    private Path bundle(String path) throws IOException, InterruptedException {
        return bundle(auditor, path);
    }

    private Path bundle(Caller caller, String path) throws IOException, InterruptedException {
        Path file = files.resolve("bundle-" + UUID.randomUUID() + ".zip");
        HttpResponse<byte[]> answer =
                service.http().send(caller.request(path), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        return Files.write(file, answer.body());
    }

    private static String text(Path bundle, String name) throws IOException {
        try (var zip = new ZipFile(bundle.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }

    private static List<JsonNode> lines(Path bundle, String name) throws IOException {
        return text(bundle, name).lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String caseWithWords() {
        return caseWithWords("north");
    }

    private String caseWithWords(String office) {
        String path = openCase(service, office);
        Caller staff = service.as(office + "-staff");
        staff.post(path + "/entries", contact("2025-04-10", WORDS));
        staff.post(
                path + "/entries/2/correction",
                "{\"replacement\":" + contact("2025-04-11", WORDS) + ",\"reason\":\"日付の誤り\"}");
        return path;
    }

    @Test
    void a_case_is_verified_without_the_service_by_the_key_that_was_handed_over()
            throws IOException, InterruptedException {
        Path kept = files.resolve("kept");
        auditor.get(openCase(service, "north") + "/entries/1/proof");
        Files.writeString(kept, auditor.get("/ledger/checkpoint").body());
        String size = Files.readAllLines(kept).get(1);
        String path = caseWithWords();
        Path bundle = bundle(path + "/bundle?purpose=INSPECTION&since=" + size);
        assertThat(verify(bundle, "--key", key, "--checkpoint", kept.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString())
                .contains("case " + idOf(path) + ": verified: entries 1 to 3", "Everything was verified.")
                .contains("earlier checkpoint " + kept + ": verified");
        assertThat(verify(bundle)).isEqualTo(3);
        assertThat(out.toString()).contains("key: cannot be told: none was given");
    }

    @Test
    void somebody_with_the_reference_pages_alone_finds_the_entries_proven()
            throws IOException, InterruptedException, GeneralSecurityException {
        String path = caseWithWords();
        Path bundle = bundle(path + "/bundle?purpose=PROCEEDINGS");
        String directory = "cases/" + idOf(path) + "/";
        List<JsonNode> entries = lines(bundle, directory + "entries.ndjson");
        List<JsonNode> proofs = lines(bundle, directory + "proofs.ndjson");
        assertThat(entries).hasSize(3).hasSameSizeAs(proofs);
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            byte[] leaf = Hashing.leaf(
                    entry.get("position").asLong(),
                    entry.get("caseId").asString(),
                    entry.get("entry").asInt(),
                    entry.get("eventId").asString(),
                    new BigInteger(entry.get("recordedAtMicros").toString()),
                    entry.get("type").asString(),
                    entry.get("revision").asInt(),
                    entry.get("payload").asString(),
                    entry.get("metadata").asString());
            String proof = proofs.get(i).get("proof").asString();
            assertThat(Proving.holds(proof, leaf, origin, key)).isTrue();
            assertThat(proof).endsWith("\n\n" + text(bundle, "ledger/checkpoint.txt"));
        }
    }

    @Test
    void words_are_sealed_in_the_entries_and_open_beside_them() throws IOException, InterruptedException {
        String path = caseWithWords();
        Path bundle = bundle(path + "/bundle?purpose=OWN_RECORD");
        String directory = "cases/" + idOf(path) + "/";
        assertThat(text(bundle, directory + "entries.ndjson")).doesNotContain(WORDS);
        List<JsonNode> opened = lines(bundle, directory + "opened.ndjson");
        assertThat(opened.get(1).at("/event/note").asString()).isEqualTo(WORDS);
        assertThat(opened.get(1).at("/amended").asBoolean()).isTrue();
        assertThat(opened.get(2).at("/amendment/changes/0/field").asString()).isEqualTo("on");
        assertThat(text(bundle, directory + "replay.ndjson")).contains(WORDS).contains("\"line\":\"end\"");
        assertThat(text(bundle, directory + "findings.json")).contains("\"lastEntry\":3");
    }

    @Test
    void the_making_is_recorded_with_its_purpose_before_the_words_are_opened()
            throws IOException, InterruptedException {
        String path = caseWithWords();
        AccessHistory history = service.bean(AccessHistory.class);
        long before = history.head();
        bundle(path + "/bundle?purpose=INSPECTION");
        UUID caseId = UUID.fromString(idOf(path));
        List<Accessed> made = history.after(before, 200).stream()
                .map(entry -> entry.accessed())
                .filter(accessed -> accessed.cases().contains(caseId))
                .toList();
        assertThat(made).extracting(Accessed::kind).containsExactly(AccessKind.BUNDLE, AccessKind.READ);
        assertThat(made).allSatisfy(accessed -> {
            assertThat(accessed.purpose()).isEqualTo(Purpose.INSPECTION);
            assertThat(accessed.operation()).isEqualTo("GET /api/cases/{caseId}/bundle");
            assertThat(accessed.by().account()).isEqualTo("north-auditor");
        });
    }

    @Test
    void the_print_can_be_read_and_has_its_pages_numbered() throws IOException, InterruptedException {
        String path = caseWithWords();
        Path bundle = bundle(path + "/bundle?purpose=PROCEEDINGS");
        byte[] pdf;
        try (var zip = new ZipFile(bundle.toFile())) {
            pdf = zip.getInputStream(zip.getEntry("cases/" + idOf(path) + "/record.pdf"))
                    .readAllBytes();
        }
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            int pages = document.getNumberOfPages();
            assertThat(text)
                    .contains(idOf(path), "裁判・行政手続", WORDS, "2025-04-11", origin, "1 / " + pages)
                    .contains(pages + " / " + pages);
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void an_amendment_after_a_bundle_was_made_says_so() throws IOException, InterruptedException {
        String path = caseWithWords();
        bundle(path + "/bundle?purpose=AUDIT");
        bundle(path + "/bundle?purpose=INSPECTION");
        Answer corrected = service.as("north-staff")
                .post(
                        path + "/entries/2/correction",
                        "{\"replacement\":" + contact("2025-04-12", WORDS) + ",\"reason\":\"やはり次の日\",\"seenUpTo\":3}");
        JsonNode entries = auditor.with("Min-Log-Position", corrected.header("Log-Position"))
                .get(path + "/history")
                .json()
                .at("/entries");
        assertThat(entries.at("/2/amendment").has("afterBundle")).isFalse();
        UUID caseId = UUID.fromString(idOf(path));
        assertThat(service.bean(AccessHistory.class).bundles(List.of(caseId)))
                .hasEntrySatisfying(
                        caseId,
                        made -> assertThat(
                                        entries.at("/3/amendment/afterBundle").asString())
                                .isEqualTo(made.last().toString()));
    }

    @Test
    void an_amendment_that_a_bundle_made_meanwhile_does_not_have_says_so()
            throws IOException, InterruptedException, ExecutionException {
        String path = caseWithWords();
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> {
                for (int day = 1; day <= 20; day++) {
                    Answer corrected = service.as("north-staff")
                            .post(
                                    path + "/entries/2/correction",
                                    "{\"replacement\":" + contact("2025-05-%02d".formatted(day), WORDS)
                                            + ",\"reason\":\"また別の日\",\"seenUpTo\":99}");
                    assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
                }
            });
            Path bundle = bundle(path + "/bundle?purpose=AUDIT");
            written.get();
            int told = lines(bundle, "cases/" + idOf(path) + "/entries.ndjson").size();
            String head = service.as("north-staff")
                    .post(path + "/entries", contact("2025-06-10", WORDS))
                    .header("Log-Position");
            JsonNode entries = auditor.with("Min-Log-Position", head)
                    .get(path + "/history")
                    .json()
                    .at("/entries");
            assertThat(entries).hasSize(24);
            for (int entry = told + 1; entry <= 23; entry++) {
                assertThat(entries.get(entry - 1).at("/amendment").has("afterBundle"))
                        .as("entry %d, and the bundle ends with %d", entry, told)
                        .isTrue();
            }
        }
    }

    @Test
    void a_bundle_of_an_earlier_moment_ends_there() throws IOException, InterruptedException {
        String path = openCase(service, "north");
        Caller staff = service.as("north-staff");
        String then =
                staff.post(path + "/entries", contact("2025-04-09", WORDS)).header("Log-Time");
        staff.post(path + "/entries", contact("2025-04-10", WORDS));
        Path bundle = bundle(path + "/bundle?purpose=AUDIT&knownAt=" + then);
        assertThat(lines(bundle, "cases/" + idOf(path) + "/entries.ndjson")).hasSize(2);
        assertThat(verify(bundle, "--key", key)).as(out.toString()).isZero();
    }

    @Test
    void an_office_is_one_bundle_of_the_cases_that_it_keeps() throws IOException, InterruptedException {
        service.addOffice("bundled");
        String own = caseWithWords("bundled");
        String another = openCase(service, "south");
        Path bundle = bundle(service.as("bundled-auditor"), "/api/offices/bundled/bundle?purpose=AUDIT");
        assertThat(verify(bundle, "--key", key)).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("case " + idOf(own) + ": verified: entries 1 to 3")
                .doesNotContain(idOf(another));
    }

    @Test
    void what_is_not_asked_properly_is_refused() {
        String path = openCase(service, "north") + "/bundle";
        for (String query : List.of(
                "",
                "?purpose=CURIOSITY",
                "?purpose=AUDIT&since=x",
                "?purpose=AUDIT&since=999999999",
                "?purpose=AUDIT&knownAt=2199-01-01T00:00:00Z",
                "?why=AUDIT")) {
            assertThat(auditor.get(path + query).problem()).as(query).isEqualTo("malformed-request");
        }
        assertThat(auditor.get(path + "?purpose=AUDIT&knownAt=2001-01-01T00:00:00Z")
                        .problem())
                .isEqualTo("not-yet-recorded");
    }

    @Test
    void a_file_that_is_no_bundle_and_a_file_that_is_not_there_are_told_apart() throws IOException {
        Path nothing = files.resolve("nothing.zip");
        assertThat(verify(nothing, "--key", key)).isEqualTo(2);
        Files.writeString(nothing, "not a bundle");
        assertThat(verify(nothing, "--key", key)).isEqualTo(1);
        assertThat(verify(nothing, "--key", "nonsense")).isEqualTo(2);
        assertThat(verify(nothing, "--kay", key)).isEqualTo(2);
    }
}
