package org.supporttimeline.projections.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.file.DurableFile;
import org.supporttimeline.projections.tlog.SignerKey;
import org.supporttimeline.projections.tlog.VerifierKey;

/**
 * The Ed25519 keys that sign checkpoints, in a file that only its owner may read: pairs in PEM, each private key followed by
 * its public one, as {@code openssl} writes them. All of them sign, which is how one takes over from another. The file is
 * read for each signature, so that a change needs no restart; what it says is made into keys, and those are tried, once.
 */
public final class SigningKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private final Path path;
    private volatile @Nullable Pairs newest;

    /** What a file says, and the keys that it says, under each name that they have been asked for by. */
    private record Pairs(String pem, List<KeyPair> pairs, Map<String, List<SignerKey>> named) {

        private Pairs(String pem, List<KeyPair> pairs) {
            this(pem, List.copyOf(pairs), new ConcurrentHashMap<>());
        }

        List<SignerKey> under(String name) {
            return named.computeIfAbsent(
                    name,
                    of -> pairs.stream().map(pair -> new SignerKey(of, pair)).toList());
        }

        /** Never the keys. */
        @Override
        public String toString() {
            return pairs.size() + " pairs";
        }
    }

    private SigningKeys(Path path) {
        this.path = path;
    }

    /**
     * The operator's file.
     *
     * @throws KeysUnusable when there is none, or nothing in it signs
     */
    public static SigningKeys given(Path path) {
        var keys = new SigningKeys(path);
        keys.pairs();
        return keys;
    }

    /** The embedded default's file, made at the first start. */
    public static SigningKeys ours(Path path) {
        if (!Files.exists(path)) {
            try {
                DurableFile.replace(path, random().getBytes(US_ASCII), DurableFile.PRIVATE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return given(path);
    }

    /** The keys under a name: a checkpoint's origin. At least one. */
    public List<SignerKey> signers(String name) {
        return pairs().under(name);
    }

    /** What checkpoints of that origin are verified by. */
    public List<VerifierKey> verifiers(String name) {
        return signers(name).stream().map(SignerKey::verifier).toList();
    }

    private Pairs pairs() {
        try {
            if (DurableFile.isOpenToAll(path)) {
                throw new KeysUnusable("Everybody on this machine may read the signing key " + path
                        + ". Make it yours alone (chmod 600), and consider whether somebody has read it.");
            }
            String pem = Files.readString(path, US_ASCII);
            Pairs known = newest;
            if (known == null || !known.pem().equals(pem)) {
                known = new Pairs(pem, pairs(pem));
                newest = known;
            }
            return known;
        } catch (IOException e) {
            throw new KeysUnusable("The signing key " + path + " cannot be read. Make one with"
                    + " `openssl genpkey -algorithm ed25519`, followed by its public key (`openssl pkey -pubout`).");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeysUnusable("The signing key " + path
                    + " is not made of Ed25519 pairs in PEM, each private key followed by its public one.");
        }
    }

    private static List<KeyPair> pairs(String pem) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("Ed25519");
        var pairs = new ArrayList<KeyPair>();
        for (Matcher block = BLOCK.matcher(pem); block.find(); ) {
            var key = factory.generatePrivate(new PKCS8EncodedKeySpec(content(block, "PRIVATE")));
            if (!block.find()) {
                throw new IllegalArgumentException("a private key without its public one");
            }
            pairs.add(new KeyPair(factory.generatePublic(new X509EncodedKeySpec(content(block, "PUBLIC"))), key));
        }
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        pairs.forEach(pair -> new SignerKey("fits", pair));
        return pairs;
    }

    private static byte[] content(Matcher block, String kind) {
        if (!block.group(1).equals(kind)) {
            throw new IllegalArgumentException("not " + kind);
        }
        return Base64.getMimeDecoder().decode(block.group(2));
    }

    private static String random() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return pem("PRIVATE", pair.getPrivate().getEncoded())
                    + pem("PUBLIC", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN %1$s KEY-----%n%2$s%n-----END %1$s KEY-----%n"
                .formatted(kind, Base64.getEncoder().encodeToString(key));
    }
}
