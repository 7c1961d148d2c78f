package org.supporttimeline.projections.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;

/** An Ed25519 key pair under a name, by which notes are signed. */
public final class SignerKey {

    private final VerifierKey verifier;
    private final PrivateKey key;

    /**
     * A pair under a name.
     *
     * @throws Malformed when the name cannot be one, the keys are no Ed25519 keys, or do not belong together
     */
    public SignerKey(String name, KeyPair pair) {
        this.verifier = VerifierKey.of(name, pair.getPublic());
        this.key = pair.getPrivate();
        if (!verifier.verifies(name, signed(name))) {
            throw new Malformed("the private key is not that of the public one");
        }
    }

    /** What others verify its signatures by. */
    public VerifierKey verifier() {
        return verifier;
    }

    SignedNote.Signature sign(String text) {
        return new SignedNote.Signature(verifier.name(), verifier.id(), signed(text));
    }

    private byte[] signed(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new Malformed("not an Ed25519 key", e);
        }
    }

    /** Never the private key. */
    @Override
    public String toString() {
        return "signs as " + verifier;
    }
}
