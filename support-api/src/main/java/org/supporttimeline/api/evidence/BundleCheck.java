package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.ledger.GivenCheckpoint;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.Malformed;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.VerifierKey;
import org.supporttimeline.projections.tlog.Verifying;

/**
 * Goes through what a bundle claims, one claim after the other. A claim that is broken leaves the others to be told, as far as
 * they can be without it.
 */
final class BundleCheck {

    private final BundleFile bundle;
    private final List<Claim> claims = new ArrayList<>();

    private BundleCheck(BundleFile bundle) {
        this.bundle = bundle;
    }

    /**
     * All claims.
     *
     * @param trusted the keys of the record, from somewhere else than the bundle; empty to use the bundle's own
     * @param earlier checkpoints that somebody kept
     * @throws IOException when the file cannot be read
     */
    static List<Claim> of(BundleFile bundle, List<VerifierKey> trusted, List<GivenCheckpoint> earlier)
            throws IOException {
        var check = new BundleCheck(bundle);
        check.archive();
        List<VerifierKey> keys = check.keys(trusted);
        SignedTree tree = check.checkpoint(keys);
        Manifest manifest = check.manifest();
        check.signature(tree, keys);
        if (manifest != null) {
            for (Manifest.Counted one : manifest.cases()) {
                check.claims.add(new CaseCheck(bundle, one, tree).claim());
            }
        }
        for (GivenCheckpoint one : earlier) {
            check.earlier(one, tree, keys);
        }
        return check.claims;
    }

    /** The log at the bundle's checkpoint; {@code note} is the signed note, as the proofs have it too. */
    record SignedTree(Checkpoint checkpoint, String note) {}

    private void archive() {
        if (bundle.difference().isPresent()) {
            long at = bundle.difference().getAsLong();
            String near = bundle.parts().values().stream()
                    .filter(part -> part.at() + part.size() > at)
                    .findFirst()
                    .map(part -> "at or before " + part.name())
                    .orElse("after the last file");
            claims.add(Claim.broken("archive", "byte " + at + " is not what its files give, " + near));
        } else {
            claims.add(
                    Claim.verified("archive", bundle.parts().size() + " files, and no byte but those that they give"));
        }
    }

    private List<VerifierKey> keys(List<VerifierKey> trusted) throws IOException {
        if (!trusted.isEmpty()) {
            return trusted;
        }
        try {
            List<VerifierKey> own = own();
            claims.add(Claim.untold(
                    "key",
                    "none was given, so what follows was verified by the bundle's own, which whoever made the bundle"
                            + " has put there: compare it with one from elsewhere, " + own));
            return own;
        } catch (Malformed e) {
            claims.add(Claim.broken("key", "none was given, and " + BundleNames.KEYS + ": " + e.getMessage()));
            return List.of();
        }
    }

    private List<VerifierKey> own() throws IOException {
        return text(BundleNames.KEYS).lines().map(VerifierKey::parse).toList();
    }

    private @Nullable SignedTree checkpoint(List<VerifierKey> keys) throws IOException {
        try {
            SignedNote note = SignedNote.parse(bytes(BundleNames.CHECKPOINT));
            List<VerifierKey> by = note.verify(keys);
            Checkpoint tree = Checkpoint.parse(note.text());
            if (by.stream().noneMatch(key -> key.name().equals(tree.origin()))) {
                throw new Malformed("it is signed by no known key of its log");
            }
            claims.add(Claim.verified(
                    "checkpoint", "the log " + tree.origin() + " with " + tree.size() + " entries, signed by " + by));
            return new SignedTree(tree, note.toString());
        } catch (Malformed e) {
            claims.add(Claim.broken("checkpoint", BundleNames.CHECKPOINT + ": " + e.getMessage()));
            return null;
        }
    }

    private @Nullable Manifest manifest() throws IOException {
        Manifest manifest;
        try {
            manifest = Lines.one(bytes(BundleNames.MANIFEST), Manifest.class, "it");
            if (!manifest.format().equals(Manifest.FORMAT)) {
                throw new Malformed("it is of another format than " + Manifest.FORMAT);
            }
        } catch (Malformed e) {
            claims.add(Claim.broken("files", BundleNames.MANIFEST + ": " + e.getMessage()));
            return null;
        }
        List<String> faults = faults(manifest);
        claims.add(
                faults.isEmpty()
                        ? Claim.verified("files", "all are there, and each is as the manifest says")
                        : Claim.broken("files", String.join(", ", faults)));
        return manifest;
    }

    private List<String> faults(Manifest manifest) {
        Map<String, String> faults = new TreeMap<>();
        var wanted = BundleNames.all(
                manifest.cases().stream().map(Manifest.Counted::caseId).toList());
        wanted.forEach(name -> faults.put(name, name + " is missing"));
        bundle.parts().keySet().forEach(name -> {
            if (faults.remove(name) == null) {
                faults.put(name, name + " is an unexpected file");
            }
        });
        var listed = new TreeSet<>(wanted);
        listed.remove(BundleNames.MANIFEST);
        listed.remove(BundleNames.SIGNATURE);
        for (Manifest.Listed file : manifest.files()) {
            BundleFile.Part part = bundle.parts().get(file.name());
            if (!listed.remove(file.name())) {
                faults.put(file.name(), "the manifest names a file that should not be there");
            } else if (part != null
                    && (part.size() != file.size() || !part.sha256().equals(file.sha256()))) {
                faults.put(file.name(), file.name() + " is not what the manifest says");
            }
        }
        listed.forEach(name -> faults.put(name, name + " is not in the manifest"));
        return List.copyOf(faults.values());
    }

    private void signature(@Nullable SignedTree tree, List<VerifierKey> keys) throws IOException {
        if (tree == null) {
            claims.add(Claim.untold("manifest", "without its checkpoint, whose log signs it"));
            return;
        }
        String origin = tree.checkpoint().origin();
        try {
            SignedNote note = SignedNote.parse(bytes(BundleNames.SIGNATURE));
            List<VerifierKey> signers = signers(own(), origin);
            if (!texts(note.verify(signers)).equals(texts(signers))
                    || note.signatures().size() != signers.size()) {
                throw new Malformed("it is not signed by the keys of " + BundleNames.KEYS + " and nobody else");
            }
            if (note.verify(signers(keys, origin)).isEmpty()) {
                throw new Malformed("it is signed by no known key of the log");
            }
            if (!note.text().equals(Manifest.statement(origin, bytes(BundleNames.MANIFEST)))) {
                throw new Malformed("it is of another manifest");
            }
            claims.add(Claim.verified(
                    "manifest",
                    "signed by the log's key: opened words, findings, replay and PDF are the service's word, and these"
                            + " are the very ones that it gave"));
        } catch (Malformed e) {
            claims.add(Claim.broken("manifest", BundleNames.SIGNATURE + ": " + e.getMessage()));
        }
    }

    private static List<VerifierKey> signers(List<VerifierKey> keys, String origin) {
        return keys.stream()
                .filter(key -> key.name().equals(origin))
                .map(key -> key.under(Manifest.signerName(origin)))
                .toList();
    }

    private static List<String> texts(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::toString).sorted().toList();
    }

    private void earlier(GivenCheckpoint given, @Nullable SignedTree tree, List<VerifierKey> keys) throws IOException {
        String what = "earlier checkpoint " + given.name();
        if (tree == null) {
            claims.add(Claim.untold(what, "the bundle has no checkpoint to compare it with"));
            return;
        }
        Checkpoint now = tree.checkpoint();
        try {
            Checkpoint then = given.verified(now.origin(), keys);
            if (then.size() > now.size()) {
                claims.add(Claim.untold(
                        what,
                        "it has " + then.size() + " entries, more than the bundle's own " + now.size()
                                + ": it is the later one"));
                return;
            }
            List<Hash> proof = proof(then.size(), now.size());
            if (proof == null) {
                claims.add(Claim.untold(
                        what,
                        "the bundle has no proof from its " + then.size() + " entries; ask for one with since="
                                + then.size() + " when a bundle is made"));
            } else if (Verifying.isConsistent(then.size(), then.root(), now.size(), now.root(), proof)) {
                claims.add(Claim.verified(
                        what, "none of its " + then.size() + " entries has been changed, removed or slipped in since"));
            } else {
                claims.add(Claim.broken(
                        what, "its " + then.size() + " entries are not the beginning of the bundle's log"));
            }
        } catch (Malformed e) {
            claims.add(Claim.broken(what, String.valueOf(e.getMessage())));
        }
    }

    private @Nullable List<Hash> proof(long from, long to) throws IOException {
        if (from == to || from == 0) {
            return List.of();
        }
        @Nullable Growth[] all = Lines.one(bytes(BundleNames.CONSISTENCY), Growth[].class, BundleNames.CONSISTENCY);
        for (Growth one : all) {
            if (one == null) {
                throw new Malformed(BundleNames.CONSISTENCY + " is not of the form that it should have");
            }
            if (one.from() == from && one.to() == to) {
                return one.proof().stream().map(Hash::parse).collect(Collectors.toList());
            }
        }
        return null;
    }

    private String text(String name) throws IOException {
        return new String(bytes(name), UTF_8);
    }

    private byte[] bytes(String name) throws IOException {
        return bundle.content(name).orElseThrow(() -> new Malformed("it is missing"));
    }
}
