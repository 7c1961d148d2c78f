package org.supporttimeline.api.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supporttimeline.outsider.Hashing;
import org.supporttimeline.outsider.Proving;
import org.supporttimeline.outsider.SignedTree;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.GrownTree;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.Proofs;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.SignerKey;

/** What is proven here, a verifier that was written from the page alone accepts, and nothing else. */
class OutsiderTest {

    private static final int LARGEST = 300;
    private static final GrownTree TREE = GrownTree.of(LARGEST);
    private static final List<byte[]> ROOTS =
            TREE.roots.stream().map(Hash::bytes).toList();

    @Test
    void the_verifier_uses_nothing_of_ours() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.supporttimeline.outsider", "java..", "org.jspecify..")
                .check(new ClassFileImporter().importPackages("org.supporttimeline.outsider"));
    }

    @Test
    void every_root_up_to_300_leaves_is_the_same() {
        List<byte[]> hashes = TREE.leaves.stream().map(Hashing::leafHash).toList();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(Hashing.root(hashes.subList(0, size))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void every_inclusion_proof_up_to_300_leaves_is_accepted_and_for_another_leaf_refused() {
        Proofs proofs = TREE.proofs();
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = bytes(proofs.inclusion(index, size));
                byte[] leaf = Hashing.leafHash(TREE.leaves.get(index));
                assertThat(Proving.includes(leaf, index, size, proof, ROOTS.get(size)))
                        .isTrue();
                assertThat(Proving.includes(ROOTS.get(0), index, size, proof, ROOTS.get(size)))
                        .isFalse();
            }
        }
    }

    @Test
    void every_consistency_proof_up_to_300_leaves_is_accepted_and_for_another_root_refused() {
        Proofs proofs = TREE.proofs();
        byte[] other = Hashing.leafHash(new byte[0]);
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                List<byte[]> proof = bytes(proofs.consistency(from, to));
                assertThat(Proving.consistent(from, ROOTS.get(from), to, ROOTS.get(to), proof))
                        .isTrue();
                assertThat(Proving.consistent(from, other, to, ROOTS.get(to), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void a_checkpoint_of_two_keys_is_accepted_by_either_and_by_no_third() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        var keys = List.of(signer(generator), signer(generator));
        var third = signer(generator);
        String note = SignedNote.sign(new Checkpoint("example.org/ledger", 300, TREE.roots.get(300)).text(), keys)
                .toString();
        for (SignerKey key : keys) {
            SignedTree tree =
                    SignedTree.of(note, "example.org/ledger", key.verifier().toString());
            assertThat(tree.size()).isEqualTo(300);
            assertThat(tree.root()).isEqualTo(ROOTS.get(300));
        }
        assertThat(refused(note, "example.org/ledger", third)).isTrue();
        assertThat(refused(note, "example.org/other", keys.getFirst())).isTrue();
        assertThat(refused(note.replace("300", "301"), "example.org/ledger", keys.getFirst()))
                .isTrue();
    }

    private static SignerKey signer(KeyPairGenerator generator) {
        return new SignerKey("example.org/ledger", generator.generateKeyPair());
    }

    private static boolean refused(String note, String origin, SignerKey key) throws GeneralSecurityException {
        try {
            SignedTree.of(note, origin, key.verifier().toString());
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static List<byte[]> bytes(List<Hash> hashes) {
        return hashes.stream().map(Hash::bytes).toList();
    }
}
