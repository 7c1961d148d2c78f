package org.supporttimeline.api.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.ledger.SigningKeys;

/** The evidence bundle of a whole office over HTTP into a file, and its verification by the command, beside the same bytes alone. */
final class BundleMeasure implements Figures {

    private static final int CASES = 200;
    private static final int WARM_UPS = 8;

    private final long entries;
    private final ReadAndHash bare;
    private final PackAgain packed;
    private final double making;
    private final double verifying;
    private final long bytes;

    private BundleMeasure(
            long entries, ReadAndHash bare, PackAgain packed, double making, double verifying, long bytes) {
        this.entries = entries;
        this.bare = bare;
        this.packed = packed;
        this.making = making;
        this.verifying = verifying;
        this.bytes = bytes;
    }

    static BundleMeasure measure(Path directory) throws Exception {
        Path bundle = directory.resolve("office.zip");
        Path copy = directory.resolve("again.zip");
        try (var town = Town.ofOneOffice(directory, CASES)) {
            RebuildMeasure.check(town, town.rebuild());
            String office =
                    town.queries().texts("SELECT id FROM account.office").getFirst();
            String account = town.account(new OfficeId(office));
            double making;
            String key;
            try (var service = town.serve();
                    var http = HttpClient.newHttpClient()) {
                var caller = new Cookied(http, service.port(), service.signIn(account, Town.PASSWORD));
                for (UUID one : town.openCases().subList(0, WARM_UPS)) {
                    caller.fetch("/api/cases/" + one + "/bundle?purpose=AUDIT", bundle);
                }
                String origin =
                        caller.text("/ledger/checkpoint").lines().findFirst().orElseThrow();
                key = SigningKeys.given(town.ledgerKey())
                        .verifiers(origin)
                        .getFirst()
                        .toString();
                long began = System.nanoTime();
                caller.fetch("/api/offices/" + office + "/bundle?purpose=AUDIT", bundle);
                making = (System.nanoTime() - began) / 1e9;
            }
            long began = System.nanoTime();
            String said = verified(directory, bundle, key);
            double verifying = (System.nanoTime() - began) / 1e9;
            Check.that(
                    said.lines().filter(line -> line.contains("case ")).count() >= CASES,
                    "not every case was verified");
            ReadAndHash bare = ReadAndHash.of(town.source());
            Check.that(bare.rows() == town.events(), "the bundle's log has grown");
            PackAgain packed = PackAgain.of(bundle, copy);
            return new BundleMeasure(town.events(), bare, packed, making, verifying, Files.size(bundle));
        } finally {
            Files.deleteIfExists(bundle);
            Files.deleteIfExists(copy);
        }
    }

    /** A program of its own, which is given the file and the key alone; it ends with 0 or this fails. */
    private static String verified(Path directory, Path bundle, String key) throws IOException, InterruptedException {
        try (var program = SupportProgram.start(
                directory.resolve("verify.log"), List.of("verify", bundle.toString(), "--key=" + key))) {
            return program.finished();
        }
    }

    private record Cookied(HttpClient http, int port, String cookies) {

        private HttpRequest request(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Cookie", cookies)
                    .build();
        }

        void fetch(String path, Path into) throws IOException, InterruptedException {
            int status = http.send(request(path), BodyHandlers.ofFile(into)).statusCode();
            Check.that(status == 200, "the bundle was answered with " + status);
        }

        String text(String path) throws IOException, InterruptedException {
            return http.send(request(path), BodyHandlers.ofString()).body();
        }
    }

    @Override
    public void tell(Text text) {
        text.title("The evidence bundle of an office of %d cases".formatted(CASES));
        text.line(
                "%,d entries with their words opened, findings, replay, proofs and PDF: %,.0f MB in %.1f s, %,.0f entries a second, after"
                        + " bundles of %d single cases. `support-api verify` takes %.1f s, its start included: %,.0f entries a second.",
                entries, bytes / 1e6, making, entries / making, WARM_UPS, verifying, entries / verifying);
        text.line("");
        text.line("| beside it | seconds | of the bundle's time |");
        text.line("|:--|--:|--:|");
        text.line(
                "| copying the same rows out of the log and hashing each once | %.2f | %s |",
                bare.seconds(), share(bare.seconds()));
        text.line(
                "| hashing each of the bundle's %,d files once and putting them into a zip of the same form | %.2f | %s |",
                packed.files(), packed.seconds(), share(packed.seconds()));
        text.paragraph(
                "Checked: a process of its own, given the file and the key alone, verified the checkpoint, the manifest, every file and"
                        + " every entry of all %d cases; the zip that was made of its files again is the same to the byte.",
                CASES);
    }

    private String share(double seconds) {
        return "%.1f %%".formatted(100 * seconds / making);
    }
}
