package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supporttimeline.projections.ledger.SigningKeys;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.Proofs;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.TlogProof;
import org.supporttimeline.projections.tlog.TreeHasher;
import org.supporttimeline.projections.tlog.VerifierKey;

/** A bundle of one case with two entries, in a log of five: small enough to change each of its bytes. */
final class SmallBundle {

    static final String ORIGIN = "records.example.org/ledger";
    static final UUID CASE = UUID.fromString("0190a5b2-0000-7000-8000-000000000001");

    private static final UUID OTHER = UUID.fromString("0190a5b2-0000-7000-8000-000000000002");
    private static final List<StoredEntry> LOG =
            List.of(entry(1, CASE, 1), entry(2, OTHER, 1), entry(3, OTHER, 2), entry(4, CASE, 2), entry(5, OTHER, 3));

    private final SigningKeys keys;

    /** @param file where its signing key is, or is to be */
    SmallBundle(Path file) {
        keys = SigningKeys.ours(file);
    }

    VerifierKey key() {
        return keys.verifiers(ORIGIN).getFirst();
    }

    /** The log's checkpoint when it had so many entries. */
    String checkpoint(int size) {
        var tree = new Checkpoint(ORIGIN, size, proofs().root(size));
        return SignedNote.sign(tree.text(), keys.signers(ORIGIN)).toString();
    }

    /** The whole bundle. */
    byte[] bytes() throws IOException {
        return bytes(LOG.stream().filter(entry -> entry.caseId().equals(CASE)).toList(), List.of(2L, 4L));
    }

    /** A bundle that tells of these entries, with proofs of growth from these sizes; everything else fits. */
    byte[] bytes(List<StoredEntry> told, List<Long> since) throws IOException {
        var out = new ByteArrayOutputStream();
        var bundle = new BundleWriter(out);
        bundle.add(BundleNames.PROGRAM, "{}\n".getBytes(UTF_8));
        bundle.add(BundleNames.READ_ME, "読んでください\n".getBytes(UTF_8));
        bundle.add(BundleNames.REQUEST, "{}\n".getBytes(UTF_8));
        bundle.add(BundleNames.SETTINGS, "[]\n".getBytes(UTF_8));
        bundle.count(CASE, told.size());
        add(
                bundle,
                BundleNames.ENTRIES,
                Lines.of(told.stream().map(EntryLine::of).toList()));
        add(bundle, BundleNames.FINDINGS, "{}".getBytes(UTF_8));
        add(bundle, BundleNames.OPENED, "{\"entry\":1}\n".getBytes(UTF_8));
        add(bundle, BundleNames.PROOFS, Lines.of(told.stream().map(this::proof).toList()));
        add(bundle, BundleNames.PRINT, "%PDF".getBytes(UTF_8));
        add(bundle, BundleNames.REPLAY, "{}\n".getBytes(UTF_8));
        bundle.add(BundleNames.CHECKPOINT, checkpoint(LOG.size()).getBytes(UTF_8));
        bundle.add(
                BundleNames.CONSISTENCY,
                Lines.MAPPER.writeValueAsBytes(since.stream().map(this::growth).toList()));
        bundle.add(
                BundleNames.KEYS,
                keys.verifiers(ORIGIN).stream()
                        .map(key -> key + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
        bundle.finish(
                ORIGIN,
                text -> SignedNote.sign(text, keys.signers(Manifest.signerName(ORIGIN)))
                        .toString());
        return out.toByteArray();
    }

    /** Archives files anew, as somebody would who has changed some. */
    static byte[] archive(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        var zip = new StoredZip(out);
        for (var file : new TreeMap<>(files).entrySet()) {
            zip.add(file.getKey(), file.getValue());
        }
        zip.finish();
        return out.toByteArray();
    }

    static List<StoredEntry> log() {
        return LOG;
    }

    private static void add(BundleWriter bundle, String file, byte[] content) throws IOException {
        bundle.add(BundleNames.of(CASE, file), content);
    }

    private ProofLine proof(StoredEntry entry) {
        long index = entry.position() - 1;
        var proof = new TlogProof(
                new byte[0], index, proofs().inclusion(index, LOG.size()), SignedNote.parse(checkpoint(LOG.size())));
        return new ProofLine(entry.entryNo(), proof.withoutExtra().toString());
    }

    private Growth growth(long from) {
        return new Growth(
                from,
                LOG.size(),
                proofs().consistency(from, LOG.size()).stream()
                        .map(Hash::toString)
                        .toList());
    }

    private static Proofs proofs() {
        return new Proofs(SmallBundle::node);
    }

    private static Hash node(int height, long index) {
        var hasher = new TreeHasher();
        List<Hash> hashes = new ArrayList<>();
        for (long i = index << height; i < (index + 1) << height; i++) {
            hashes.add(hasher.leaf(EntryLine.of(LOG.get((int) i)).leaf()));
        }
        while (hashes.size() > 1) {
            List<Hash> up = new ArrayList<>();
            for (int i = 0; i < hashes.size(); i += 2) {
                up.add(hasher.node(hashes.get(i), hashes.get(i + 1)));
            }
            hashes = up;
        }
        return hashes.getFirst();
    }

    static StoredEntry entry(long position, UUID caseId, int no) {
        return new StoredEntry(
                position,
                caseId,
                no,
                new UUID(7, position),
                Instant.ofEpochSecond(1_775_001_600 + position, 1000),
                "SuccessNoted",
                1,
                "{\"on\":\"2026-04-01\",\"what\":\"支援" + position + "\"}",
                "{}");
    }
}
