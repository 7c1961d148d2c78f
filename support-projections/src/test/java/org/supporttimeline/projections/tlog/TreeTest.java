package org.supporttimeline.projections.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against RFC 6962's definitions, taken literally, and against the vectors that its implementations share. */
class TreeTest {

    private static final int LARGEST = 300;
    private static final GrownTree TREE = GrownTree.of(LARGEST);
    private static final TreeHasher HASHER = new TreeHasher();

    /** From the reference implementation of certificate transparency. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_shared_vectors_hold() {
        var tree = new GrownTree();
        LEAVES.forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));
        assertThat(hex(tree.roots)).isEqualTo(ROOTS);

        String pair = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
        String second = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
        String right = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
        String fifth = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
        String last = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
        String fourth = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
        Proofs proofs = tree.proofs();
        assertThat(hex(proofs.inclusion(0, 8))).containsExactly(second, pair, right);
        assertThat(hex(proofs.inclusion(5, 8))).containsExactly(fifth, last, ROOTS.get(4));
        assertThat(hex(proofs.inclusion(2, 3))).containsExactly(ROOTS.get(2));
        assertThat(hex(proofs.inclusion(1, 5))).containsExactly(ROOTS.get(1), pair, fifth);
        assertThat(hex(proofs.consistency(1, 8))).containsExactly(second, pair, right);
        assertThat(hex(proofs.consistency(6, 8))).containsExactly(fourth, last, ROOTS.get(4));
        assertThat(hex(proofs.consistency(2, 5))).containsExactly(pair, fifth);
        assertThat(proofs.consistency(1, 1)).isEmpty();
        assertThat(proofs.inclusion(0, 1)).isEmpty();
    }

    @Test
    void every_root_up_to_300_leaves_is_what_the_definition_says() {
        for (int size = 0; size <= LARGEST; size++) {
            Hash defined = defined(TREE.leaves.subList(0, size));
            assertThat(TREE.roots.get(size)).as("size %d", size).isEqualTo(defined);
            assertThat(TREE.proofs().root(size)).as("size %d from tiles", size).isEqualTo(defined);
        }
    }

    @Test
    void every_inclusion_proof_up_to_300_leaves_holds_for_its_leaf_alone() {
        Proofs proofs = TREE.proofs();
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = TREE.roots.get(size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = proofs.inclusion(index, size);
                Hash leaf = HASHER.leaf(TREE.leaves.get(index));
                assertThat(Verifying.includes(leaf, index, size, proof, root)).isTrue();
                assertThat(Verifying.includes(leaf, (index + 1) % size, size, proof, root))
                        .isEqualTo(size == 1);
                assertThat(Verifying.includes(HASHER.leaf(new byte[0]), index, size, proof, root))
                        .isFalse();
            }
        }
    }

    @Test
    void every_consistency_proof_up_to_300_leaves_holds_for_its_roots_alone() {
        Proofs proofs = TREE.proofs();
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                List<Hash> proof = proofs.consistency(from, to);
                Hash older = TREE.roots.get(from);
                Hash newer = TREE.roots.get(to);
                assertThat(Verifying.isConsistent(from, older, to, newer, proof))
                        .isTrue();
                assertThat(Verifying.isConsistent(from, HASHER.leaf(new byte[0]), to, newer, proof))
                        .isFalse();
                assertThat(Verifying.isConsistent(from, older, to, HASHER.leaf(new byte[0]), proof))
                        .isEqualTo(from == 0 && to > 0); // an empty tree is the beginning of any
            }
        }
    }

    @Test
    void a_proof_with_a_hash_more_or_less_does_not_hold() {
        Hash leaf = HASHER.leaf(TREE.leaves.get(70));
        List<Hash> proof = TREE.proofs().inclusion(70, 200);
        var more = new ArrayList<>(proof);
        more.add(leaf);
        Hash root = TREE.roots.get(200);
        assertThat(Verifying.includes(leaf, 70, 200, more, root)).isFalse();
        assertThat(Verifying.includes(leaf, 70, 200, proof.subList(0, proof.size() - 1), root))
                .isFalse();
        assertThat(Verifying.isConsistent(70, TREE.roots.get(70), 200, root, List.of()))
                .isFalse();
    }

    @Test
    void a_tree_goes_on_from_its_tiles_at_any_size() {
        for (int size = 0; size <= LARGEST; size++) {
            var resumed = TreeBuilder.resume(size, TREE.tiles(), (tile, hashes) -> {});
            assertThat(resumed.root()).isEqualTo(TREE.roots.get(size));
            if (size < LARGEST) {
                resumed.add(TREE.leaves.get(size));
                assertThat(resumed.root()).isEqualTo(TREE.roots.get(size + 1));
            }
        }
    }

    @Test
    void a_larger_tree_has_the_tiles_that_the_format_names() {
        var tiles = new ArrayList<Tile>();
        var builder = new TreeBuilder((tile, hashes) -> tiles.add(tile));
        for (int i = 0; i < 70_000; i++) {
            builder.add(new byte[] {(byte) i, (byte) (i >>> 8), (byte) (i >>> 16)});
        }
        assertThat(tiles.stream().filter(tile -> tile.level() == 0)).hasSize(273);
        assertThat(tiles.stream().filter(tile -> tile.level() == 1)).containsExactly(Tile.full(1, 0));
        var partial = new ArrayList<Tile>();
        builder.edges((tile, hashes) -> partial.add(tile));
        assertThat(partial).containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
    }

    @Test
    void a_proof_is_not_made_for_what_is_not_there() {
        Proofs proofs = TREE.proofs();
        assertThatThrownBy(() -> proofs.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(9, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    /** MTH of RFC 6962, section 2.1, word by word. */
    private static Hash defined(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return HASHER.empty();
        }
        if (leaves.size() == 1) {
            return HASHER.leaf(leaves.getFirst());
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return HASHER.node(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream()
                .map(hash -> HexFormat.of().formatHex(hash.bytes()))
                .toList();
    }

    @Test
    void a_hash_is_its_bytes() {
        Hash hash = TREE.roots.get(3);
        assertThat(Hash.parse(hash.toString())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash).isNotEqualTo(TREE.roots.get(4));
        assertThat(Stream.of(0, 31, 33).map(byte[]::new))
                .allSatisfy(bytes -> assertThatThrownBy(() -> Hash.of(bytes)).isInstanceOf(Malformed.class));
    }
}
