package org.supporttimeline.projections.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts and paths of C2SP, with the examples that it and Go's {@code sumdb/note} give. */
class FormatsTest {

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETERS_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void the_note_of_the_reference_is_read_verified_and_written() {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(VerifierKey.parse(PETER)))).containsExactly(VerifierKey.parse(PETER));
        assertThat(note).hasToString(NOTE);
    }

    @Test
    void the_note_of_the_reference_is_signed_to_the_byte() throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("Ed25519");
        var publicKey = factory.generatePublic(
                new X509EncodedKeySpec(after("302a300506032b6570032100", PETER.split("\\+", 3)[2])));
        var privateKey = factory.generatePrivate(
                new PKCS8EncodedKeySpec(after("302e020100300506032b657004220420", PETERS_SEED)));
        var peter = new SignerKey("PeterNeumann", new KeyPair(publicKey, privateKey));
        assertThat(peter.verifier()).hasToString(PETER);
        assertThat(SignedNote.sign(TEXT, List.of(peter))).hasToString(NOTE);
        assertThat(peter.toString()).doesNotContain(PETERS_SEED);
    }

    /** The algorithm's byte stands before the key in both texts. */
    private static byte[] after(String head, String typed) {
        byte[] key = Base64.getDecoder().decode(typed);
        byte[] start = HexFormat.of().parseHex(head);
        return ByteBuffer.allocate(start.length + key.length - 1)
                .put(start)
                .put(key, 1, key.length - 1)
                .array();
    }

    @Test
    void a_key_with_any_character_changed_or_lost_is_no_key() {
        for (int i = 0; i < PETER.length(); i++) {
            String lost = PETER.substring(0, i) + PETER.substring(i + 1);
            String changed = PETER.substring(0, i) + (char) (PETER.charAt(i) + 1) + PETER.substring(i + 1);
            assertThatThrownBy(() -> VerifierKey.parse(lost)).isInstanceOf(Malformed.class);
            assertThatThrownBy(() -> VerifierKey.parse(changed)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_note_with_any_byte_changed_is_not_verified() {
        byte[] note = NOTE.getBytes(UTF_8);
        var key = List.of(VerifierKey.parse(PETER));
        for (int i = 0; i < note.length; i++) {
            byte[] changed = note.clone();
            changed[i] ^= 1;
            assertThat(isSigned(changed, key)).as("byte %d", i).isFalse();
        }
    }

    private static boolean isSigned(byte[] note, List<VerifierKey> keys) {
        try {
            return !SignedNote.parse(note).verify(keys).isEmpty();
        } catch (Malformed e) {
            return false;
        }
    }

    @Test
    void a_note_may_be_signed_by_several_and_unknown_ones_are_passed_over() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        var one = new SignerKey("example.com/log", generator.generateKeyPair());
        var other = new SignerKey("example.com/log", generator.generateKeyPair());
        SignedNote note = SignedNote.parse(
                SignedNote.sign("text\n\nmore\n", List.of(one, other)).toString());
        assertThat(note.text()).isEqualTo("text\n\nmore\n");
        assertThat(note.verify(List.of(other.verifier()))).containsExactly(other.verifier());
        assertThat(note.verify(List.of(one.verifier(), other.verifier()))).hasSize(2);
        assertThat(note.verify(List.of(VerifierKey.parse(PETER)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n— name AAAAAAAA\n",
                "a\tb\n\n— n AAAAAAA=\n"
            })
    void what_is_not_a_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_checkpoint_is_read_and_written() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text + "an extension\n")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n",
                "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
            })
    void what_is_not_a_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    @SuppressWarnings("NullAway") // does not see from a class file that a record's array may be null
    void a_proof_is_read_and_written_and_includes_its_leaf() throws GeneralSecurityException {
        GrownTree tree = GrownTree.of(300);
        var signer = new SignerKey(
                "example.com/log", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        var note = SignedNote.sign(new Checkpoint("example.com/log", 300, tree.roots.get(300)).text(), List.of(signer));
        List<Hash> path = tree.proofs().inclusion(257, 300);
        for (var proof :
                List.of(new TlogProof(null, 257, path, note), new TlogProof("more".getBytes(UTF_8), 257, path, note))) {
            TlogProof read = TlogProof.parse(proof.toString());
            assertThat(read).hasToString(proof.toString());
            assertThat(read.extra()).isEqualTo(proof.extra());
            assertThat(read.includes(tree.leaves.get(257))).isTrue();
            assertThat(read.includes(tree.leaves.get(258))).isFalse();
        }
        assertThat(new TlogProof(null, 0, List.of(), note).toString())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 000",
        "0, 1234067, x001/x234/067",
        "1, 999, 999",
        "2, 1000, x001/000",
        "63, 17, 017",
    })
    void a_tile_has_one_path(int level, long index, String place) {
        assertThat(Tile.full(level, index).path()).isEqualTo(level + "/" + place);
        assertThat(Tile.parse(Integer.toString(level), place)).isEqualTo(Tile.full(level, index));
        var partial = new Tile(level, index, 112);
        assertThat(partial.path()).isEqualTo(level + "/" + place + ".p/112");
        assertThat(Tile.parse(Integer.toString(level), place + ".p/112")).isEqualTo(partial);
    }

    @ParameterizedTest
    @CsvSource({
        "00, 000",
        "64, 000",
        "x, 000",
        "-1, 000",
        "0, 0",
        "0, 0000",
        "0, 1000",
        "0, x000/001",
        "0, 001/000",
        "0, 000.p/0",
        "0, 000.p/256",
        "0, 000.p/01",
        "0, 000.p/",
        "0, 000/",
        "0, x001",
        "0, x999/x999/x999/x999/x999/x999/999"
    })
    void no_other_path_leads_to_a_tile(String level, String place) {
        assertThatThrownBy(() -> Tile.parse(level, place)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_tree_has_the_tiles_that_its_size_says() {
        assertThat(new Tile(0, 273, 112).isIn(70_000)).isTrue();
        assertThat(new Tile(0, 273, 113).isIn(70_000)).isFalse();
        assertThat(new Tile(1, 1, 17).isIn(70_000)).isTrue();
        assertThat(new Tile(2, 0, 1).isIn(70_000)).isTrue();
        assertThat(new Tile(2, 0, 2).isIn(70_000)).isFalse();
        assertThat(new Tile(3, 0, 1).isIn(70_000)).isFalse();
        assertThat(Tile.full(63, 0).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(Tile.full(0, 999_999_999_999_999_999L).isIn(Long.MAX_VALUE)).isFalse();
    }
}
