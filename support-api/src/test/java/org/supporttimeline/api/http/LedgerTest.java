package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supporttimeline.outsider.Hashing;
import org.supporttimeline.outsider.Proving;
import org.supporttimeline.outsider.SignedTree;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;

/** The ledger as an auditor uses it: over HTTP, with a verifier that is not ours, and the key and origin that were handed over. */
class LedgerTest {

    private final TestService service = TestService.shared();
    private final Caller auditor = service.as("north-auditor");
    private final Ledger ledger = service.bean("ledger", Ledger.class);
    private final String origin = ledger.tree().origin();
    private final String key = ledger.verifiers().getFirst().toString();

    private StoredEntry entry(String path, int no) {
        UUID caseId = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return service.bean(CaseLog.class).entries().entry(caseId, no).orElseThrow();
    }

    private static byte[] leaf(StoredEntry entry) {
        return Hashing.leaf(
                entry.position(),
                entry.caseId().toString(),
                entry.entryNo(),
                entry.eventId().toString(),
                BigInteger.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt())),
                entry.type(),
                entry.revision(),
                entry.payload(),
                entry.metadata());
    }

    private SignedTree checkpoint() throws GeneralSecurityException {
        Answer answer = auditor.get("/ledger/checkpoint");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        return SignedTree.of(answer.body(), origin, key);
    }

    @Test
    void what_was_just_recorded_is_proven_to_somebody_who_trusts_only_the_key() throws GeneralSecurityException {
        String path = openCase(service, "north");
        service.as("north-staff").post(path + "/entries", contact("2025-04-10", "x"));
        for (int no : new int[] {1, 2}) {
            Answer answer = auditor.get(path + "/entries/" + no + "/proof");
            byte[] leaf = leaf(entry(path, no));
            assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
            assertThat(Proving.holds(answer.body(), leaf, origin, key)).isTrue();
            assertThat(Proving.extra(answer.body())).isEqualTo(leaf);
            leaf[40] ^= 1;
            assertThat(Proving.holds(answer.body(), leaf, origin, key)).isFalse();
        }
        assertThat(auditor.get(path + "/entries/3/proof").problem()).isEqualTo("not-found");
    }

    @Test
    void a_checkpoint_that_was_kept_is_the_beginning_of_a_later_one() throws GeneralSecurityException {
        String path = openCase(service, "north");
        auditor.get(path + "/entries/1/proof");
        SignedTree kept = checkpoint();
        openCase(service, "south");
        String another = openCase(service, "north");
        auditor.get(another + "/entries/1/proof");
        Answer answer = auditor.get("/ledger/consistency?from=" + kept.size());
        SignedTree now = SignedTree.of(answer.text("/checkpoint"), origin, key);
        List<byte[]> proof = Proving.decoded(answer.json()
                .at("/proof")
                .valueStream()
                .map(hash -> hash.asString())
                .toList());
        assertThat(answer.json().at("/to").asLong()).isEqualTo(now.size()).isGreaterThan(kept.size());
        assertThat(Proving.consistent(kept.size(), kept.root(), now.size(), now.root(), proof))
                .isTrue();
        assertThat(Proving.consistent(kept.size(), now.root(), now.size(), now.root(), proof))
                .isFalse();
    }

    @Test
    void the_tiles_lead_to_the_root() throws GeneralSecurityException, IOException, InterruptedException {
        auditor.get(openCase(service, "north") + "/entries/1/proof");
        SignedTree tree = checkpoint();
        var hashes = new ArrayList<byte[]>();
        for (long index = 0; index * 256 < tree.size(); index++) {
            long width = Math.min(256, tree.size() - index * 256);
            String place = "%03d".formatted(index) + (width == 256 ? "" : ".p/" + width);
            byte[] tile = bytes("/ledger/tile/0/" + place).body();
            assertThat(tile).hasSize((int) width * 32);
            for (int at = 0; at < tile.length; at += 32) {
                hashes.add(Arrays.copyOfRange(tile, at, at + 32));
            }
        }
        assertThat(Hashing.root(hashes)).isEqualTo(tree.root());
    }

    @Test
    void a_tile_may_be_kept_and_a_checkpoint_not() throws IOException, InterruptedException {
        auditor.get(openCase(service, "north") + "/entries/1/proof");
        var tile = bytes("/ledger/tile/0/000.p/1");
        assertThat(tile.headers().firstValue("Cache-Control")).contains("max-age=31536000, private, immutable");
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(auditor.get("/ledger/checkpoint").header("Cache-Control")).contains("no-cache");
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return bytes(auditor, path);
    }

    private HttpResponse<byte[]> bytes(Caller caller, String path) throws IOException, InterruptedException {
        return service.http().send(caller.request(path), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_bundle_is_for_the_office_that_keeps_every_case_in_it() throws IOException, InterruptedException {
        auditor.get(openCase(service, "north") + "/entries/1/proof");
        auditor.get(openCase(service, "south") + "/entries/1/proof");
        StoredEntry first = service.bean(CaseLog.class).entries().after(0, 1).getFirst();
        var north = bytes(service.as("north-reporter"), "/ledger/tile/entries/000.p/1");
        var south = bytes(service.as("south-reporter"), "/ledger/tile/entries/000.p/1");
        assertThat(List.of(north.statusCode(), south.statusCode())).containsExactlyInAnyOrder(200, 404);
        var bundle = ByteBuffer.wrap(north.statusCode() == 200 ? north.body() : south.body());
        byte[] leaf = new byte[bundle.getShort()];
        bundle.get(leaf);
        assertThat(bundle.remaining()).isZero();
        assertThat(leaf).isEqualTo(leaf(first));
    }

    @Test
    void a_bundle_with_one_foreign_entry_is_not_there() throws IOException, InterruptedException {
        auditor.get(openCase(service, "north") + "/entries/1/proof");
        String foreign = openCase(service, "south");
        service.as("south-auditor").get(foreign + "/entries/1/proof");
        long last = entry(foreign, 1).position();
        String place = "%03d.p/%d".formatted((last - 1) / 256, (last - 1) % 256 + 1);
        if (last % 256 != 0) {
            assertThat(bytes("/ledger/tile/entries/" + place).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_is_no_tile_is_not_there_and_what_is_no_size_is_refused() {
        for (String path : List.of("0/0", "0/1000", "x/000", "0/000.p/256", "0/000.p/0", "64/000", "0/x001", "0/")) {
            assertThat(auditor.get("/ledger/tile/" + path).problem()).as(path).isEqualTo("not-found");
        }
        for (String query : List.of("from=-1", "from=x", "from=1&to=0", "to=999999999999", "size=1", "from=01")) {
            assertThat(auditor.get("/ledger/consistency?" + query).problem())
                    .as(query)
                    .isEqualTo("malformed-request");
        }
    }
}
