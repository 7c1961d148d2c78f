package org.supporttimeline.projections.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.projections.log.Leaf;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.tlog.GrownTree;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.Tile;
import org.supporttimeline.projections.tlog.TlogProof;
import org.supporttimeline.projections.tlog.Verifying;

class SealerTest {

    @TempDir
    Path files;

    private SealedLog log;

    @BeforeEach
    void open() {
        log = new SealedLog(files);
    }

    @AfterEach
    void close() throws SQLException {
        log.close();
    }

    /** Made of what the log's other way of reading shows. */
    private GrownTree expected() {
        var tree = new GrownTree();
        log.live.log.entries().after(0, 10_000).forEach(entry -> tree.add(leaf(entry)));
        return tree;
    }

    private static byte[] leaf(StoredEntry entry) {
        return Leaf.of(entry).getBytes(UTF_8);
    }

    @Test
    void what_is_recorded_is_sealed_and_every_part_of_it_can_be_proven() {
        log.sealer();
        assertThat(log.sealed(0).checkpoint().root()).isEqualTo(new GrownTree().roots.getFirst());
        for (int entries : new int[] {1, 2, 252, 1, 300}) {
            log.record(entries);
            SealedTree sealed = log.sealed(log.live.log.entries().head());
            assertThat(sealed.note().verify(log.ledger.verifiers())).hasSize(1);
            assertThat(sealed.checkpoint().origin()).isEqualTo(SealedLog.ORIGIN);
            assertThat(sealed.checkpoint().root()).isEqualTo(expected().roots.getLast());
        }
        GrownTree tree = expected();
        SealedTree sealed = log.sealed(556);
        for (StoredEntry entry : log.live.log.entries().after(0, 10_000)) {
            TlogProof proof = log.ledger.proof(entry.position(), leaf(entry), sealed);
            assertThat(TlogProof.parse(proof.toString()).includes(leaf(entry))).isTrue();
        }
        for (int from : new int[] {0, 1, 2, 254, 255, 256, 555, 556}) {
            List<Hash> proof = log.ledger.consistency(from, 556);
            assertThat(Verifying.isConsistent(from, tree.roots.get(from), 556, tree.roots.get(556), proof))
                    .isTrue();
        }
    }

    @Test
    void tiles_are_those_of_the_newest_checkpoint_and_their_beginnings() {
        log.sealer();
        log.record(300);
        log.sealed(300);
        byte[] first = log.ledger.hashes(Tile.full(0, 0)).orElseThrow();
        assertThat(first).hasSize(8192);
        assertThat(log.ledger.hashes(new Tile(0, 0, 3)).orElseThrow())
                .isEqualTo(java.util.Arrays.copyOf(first, 3 * Hash.LENGTH));
        assertThat(log.ledger.hashes(new Tile(0, 1, 44))).isPresent();
        assertThat(log.ledger.hashes(new Tile(0, 1, 45))).isEmpty();
        assertThat(log.ledger.hashes(new Tile(1, 0, 1))).isPresent();
        assertThat(log.ledger.hashes(new Tile(2, 0, 1))).isEmpty();
    }

    @Test
    void of_two_nodes_one_seals_and_the_other_takes_over() {
        Sealer first = log.sealer();
        Await.until(first::isSealing);
        Sealer second = log.sealer();
        log.record(300);
        log.sealed(300);
        assertThat(second.isSealing()).isFalse();
        first.close();
        log.record(300);
        assertThat(log.sealed(600).checkpoint().root())
                .isEqualTo(expected().roots.getLast());
        assertThat(second.isSealing()).isTrue();
    }

    @Test
    void sealing_goes_on_after_a_lost_connection() throws SQLException {
        Sealer sealer = log.sealer();
        log.record(10);
        log.sealed(10);
        log.live.database.cutConnections();
        log.record(1);
        Await.until(() -> log.newestOutside().contains("\n11\n"));
        assertThat(sealer.broken()).isEmpty();
    }

    @Test
    void each_checkpoint_is_outside_the_database_and_an_older_one_never_takes_its_place() throws IOException {
        log.sealer();
        log.sealed(0);
        SignedNote empty = log.ledger.newest().orElseThrow().note();
        log.record(20);
        String newest = log.sealed(20).note().toString();
        Await.until(() -> log.kept().equals(List.of(newest, newest)));
        log.outside().keep("log", empty);
        assertThat(log.kept()).containsExactly(newest, newest);
    }

    @Test
    void a_checkpoint_that_a_node_put_there_too_late_is_replaced_though_nothing_is_recorded_any_more()
            throws IOException {
        log.sealer();
        log.record(10);
        String older = log.sealed(10).note().toString();
        log.record(10);
        String newest = log.sealed(20).note().toString();
        Await.until(() -> log.newestOutside().equals(newest));
        Files.writeString(files.resolve("outside").resolve("log.checkpoint"), older);
        Await.until(() -> log.newestOutside().equals(newest));
    }

    @Test
    void a_second_key_signs_beside_the_first_without_a_restart_and_then_alone() throws IOException {
        log.sealer();
        log.record(5);
        assertThat(log.sealed(5).note().signatures()).hasSize(1);
        Path key = files.resolve("key.pem");
        Path other = files.resolve("other.pem");
        SigningKeys.ours(other);
        Files.writeString(key, Files.readString(other), StandardOpenOption.APPEND);
        Await.until(() -> log.sealed(5).note().signatures().size() == 2);
        assertThat(log.ledger.verifiers()).hasSize(2);
        assertThat(log.sealed(5).note().verify(log.ledger.verifiers())).hasSize(2);

        Files.writeString(key, Files.readString(other));
        Await.until(() -> log.sealed(5).note().signatures().size() == 1);
        assertThat(log.sealed(5).note().verify(SigningKeys.given(other).verifiers(SealedLog.ORIGIN)))
                .hasSize(1);
    }

    @Test
    void a_log_that_is_shorter_than_what_was_sealed_is_not_sealed_any_more() {
        Sealer sealer = log.sealer();
        log.record(20);
        log.sealed(20);
        log.attack("DELETE FROM log.event WHERE position > 15", "UPDATE log.head SET position = 15");
        Await.until(() -> sealer.broken().isPresent());
        assertThat(sealer.broken().orElseThrow()).contains("the log went back: it has 15 entries, and 20 were sealed");
    }

    @Test
    void a_database_of_yesterday_is_known_by_the_checkpoint_outside() {
        log.sealer();
        log.record(20);
        log.sealed(20);
        Await.until(() -> log.newestOutside().contains("\n20\n"));
        log.stopSealing();
        log.attack(
                "DELETE FROM log.event", "UPDATE log.head SET position = 0", "TRUNCATE ledger.tile, ledger.checkpoint");
        Sealer sealer = log.sealer();
        Await.until(() -> sealer.broken().isPresent());
        assertThat(sealer.broken().orElseThrow()).contains("the ledger went back: it has 0 entries");
        assertThat(log.ledger.newest()).isEmpty();
        assertThat(log.newestOutside()).contains("\n20\n");
    }

    @Test
    void a_node_that_stands_by_keeps_checkpoints_of_its_own_and_sees_by_them_that_others_went_back()
            throws SQLException, IOException {
        log.sealer();
        log.record(20);
        String sealed = log.sealed(20).note().toString();
        log.stopSealing();
        CheckpointDirectory own = log.outside("own");
        try (var elsewhere = log.live.database.service().getConnection();
                var statement = elsewhere.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('sealer of log', 0))");
            Sealer standby = log.sealer(own);
            Await.until(() -> newest(own).equals(sealed));
            assertThat(standby.broken()).isEmpty();

            log.attack("TRUNCATE ledger.tile, ledger.checkpoint");
            Await.until(() -> standby.broken().isPresent());
            assertThat(standby.broken().orElseThrow()).contains("the ledger went back: it has 0 entries");
            assertThat(standby.isSealing()).isFalse();
        }
        assertThat(newest(own)).isEqualTo(sealed);
    }

    private static String newest(CheckpointDirectory directory) {
        try {
            return directory.newest("log").map(SignedNote::toString).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_is_signed_on_top_of_tiles_that_do_not_fit() {
        log.sealer();
        log.record(20);
        log.sealed(20);
        log.stopSealing();
        log.attack("UPDATE ledger.tile SET hashes = set_byte(hashes, 7, 255 - get_byte(hashes, 7))");
        log.record(1);
        Sealer sealer = log.sealer();
        Await.until(() -> sealer.broken().isPresent());
        assertThat(sealer.broken().orElseThrow()).contains("the stored tiles do not lead to the root");
        assertThat(log.ledger.newest().orElseThrow().size()).isEqualTo(20);
    }

    @Test
    void nothing_is_signed_on_top_of_a_checkpoint_that_is_signed_by_nobody_known() throws IOException {
        log.sealer();
        log.record(20);
        log.sealed(20);
        log.stopSealing();
        Files.delete(files.resolve("key.pem"));
        SigningKeys.ours(files.resolve("key.pem"));
        Sealer sealer = log.sealer();
        Await.until(() -> sealer.broken().isPresent());
        assertThat(sealer.broken().orElseThrow()).contains("signed by no key in use");
    }

    @Test
    void a_change_of_the_log_shows_when_its_proof_is_asked_for() {
        log.sealer();
        log.record(20);
        SealedTree sealed = log.sealed(20);
        log.attack("UPDATE log.event SET type = 'VisitMade' WHERE position = 7");
        StoredEntry changed = log.live.log.entries().after(6, 1).getFirst();
        assertThatThrownBy(() -> log.ledger.proof(7, leaf(changed), sealed))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("position 7");
    }

    @Test
    void the_service_itself_cannot_change_a_tile_or_go_back_by_mistake() {
        log.sealer();
        log.record(300);
        log.sealed(300);
        for (String statement : List.of(
                "UPDATE ledger.tile SET hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0))",
                "UPDATE ledger.tile SET level = 5",
                "DELETE FROM ledger.tile",
                "UPDATE ledger.checkpoint SET size = 299",
                "DELETE FROM ledger.checkpoint")) {
            assertThatThrownBy(() -> log.live.execute(statement)).hasMessageContaining("a tree only grows");
        }
    }

    @Test
    void a_signing_key_is_for_its_owner_alone() throws IOException {
        Path key = files.resolve("key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SigningKeys.given(key)).hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> SigningKeys.given(files.resolve("nothing")))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("openssl genpkey");
    }

    @Test
    void a_file_that_holds_no_pairs_is_no_signing_key() throws IOException {
        Path key = files.resolve("key.pem");
        Path other = files.resolve("other.pem");
        SigningKeys.ours(other);
        String pair = Files.readString(key);
        String privateKey = pair.substring(0, pair.indexOf("-----BEGIN PUBLIC"));
        String otherPublic = Files.readString(other).substring(privateKey.length());
        for (String text :
                List.of("", "text", privateKey, otherPublic, privateKey + privateKey, privateKey + otherPublic)) {
            Files.writeString(key, text);
            assertThatThrownBy(() -> SigningKeys.given(key)).isInstanceOf(KeysUnusable.class);
        }
    }
}
