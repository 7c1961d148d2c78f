package org.supporttimeline.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.projections.ledger.Finding.Kind;
import org.supporttimeline.projections.tlog.TreeBuilder;

/** What somebody does who has all rights in the database, but neither the signing key nor the checkpoints that others kept. */
class FsckTest {

    private static final int FIRST = 700;
    private static final int ALL = 1000;

    @TempDir
    Path files;

    private SealedLog log;
    private GivenCheckpoint older;
    private GivenCheckpoint newer;

    @BeforeEach
    void seal() {
        log = new SealedLog(files);
        log.sealer();
        log.record(FIRST);
        older = GivenCheckpoint.of("older", log.sealed(FIRST).note().toString());
        log.record(ALL - FIRST);
        newer = GivenCheckpoint.of("newer", log.sealed(ALL).note().toString());
        log.stopSealing();
    }

    @AfterEach
    void close() throws SQLException {
        log.close();
    }

    private FsckReport check(GivenCheckpoint... given) {
        try {
            return new Fsck(log.tree, log.live.database.service(), log.ledger.verifiers())
                    .run(List.of(given), (read, of) -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one place that is named. */
    private static List<Long> changed(FsckReport report) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == Kind.ENTRY_CHANGED)
                .flatMap(finding -> List.of(finding.first(), finding.last()).stream())
                .toList();
    }

    private static List<Kind> kinds(FsckReport report) {
        return report.findings().stream().map(Finding::kind).toList();
    }

    /** Tiles and their log fit again afterwards; the signed checkpoint is beyond the attacker. */
    private void rewriteTiles() {
        var statements = new ArrayList<String>();
        statements.add("TRUNCATE ledger.tile");
        TreeBuilder.FullTiles write =
                (tile, hashes) -> statements.add("INSERT INTO ledger.tile VALUES ('log', %d, %d, '\\x%s')"
                        .formatted(
                                tile.level(),
                                tile.index(),
                                java.util.HexFormat.of().formatHex(hashes)));
        var builder = new TreeBuilder(write);
        try (var connection = log.live.database.service().getConnection()) {
            log.tree.leaves().read(connection, 0, ALL, (position, leaf) -> builder.add(leaf));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        builder.edges(write);
        log.attack(statements.toArray(String[]::new));
    }

    /** As if what was recorded later had never been; the stored checkpoint is the older one. */
    private void backTo(int position) {
        log.attack("DELETE FROM log.event WHERE position > " + position, "UPDATE log.head SET position = " + position);
        rewriteTiles();
        log.attack("UPDATE ledger.checkpoint SET size = %d, note = '%s'"
                .formatted(FIRST, new String(older.note(), java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String shift(String from, int by) {
        return "UPDATE log.event SET position = -position WHERE position > %s;".formatted(from)
                + "UPDATE log.event SET position = -position + %d WHERE position < 0;".formatted(by)
                + "UPDATE log.head SET position = position + %d".formatted(by);
    }

    @Test
    void all_is_well_when_nobody_has_changed_anything() {
        FsckReport report = check(older, newer);
        assertThat(report.findings()).isEmpty();
        assertThat(report.fits()).isTrue();
        assertThat(report.entries()).isEqualTo(ALL);
        assertThat(report.proven()).isEqualTo(ALL);
    }

    @Test
    void what_is_not_sealed_yet_is_no_fault() {
        log.record(300);
        FsckReport report = check(older);
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(1300);
        assertThat(report.proven()).isEqualTo(ALL);
    }

    @Test
    void a_changed_byte_is_found_at_its_entry() {
        for (int position : new int[] {ALL, 900, 257, 256, 1}) {
            log.attack("UPDATE log.event SET payload = replace(payload::text, 'PHONE', 'EMAIL')::json WHERE position = "
                    + position);
            assertThat(changed(check(older))).containsExactly((long) position, (long) position);
        }
    }

    @Test
    void every_column_counts() {
        for (String change : List.of(
                "case_id = gen_random_uuid()",
                "entry_no = entry_no + 100000",
                "event_id = gen_random_uuid()",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "type = type || 'x'",
                "revision = revision + 1",
                "metadata = (metadata::text || ' ')::json")) {
            log.attack("CREATE TABLE before AS SELECT * FROM log.event WHERE position = 500");
            log.attack("UPDATE log.event SET " + change + " WHERE position = 500");
            assertThat(changed(check())).as(change).containsExactly(500L, 500L);
            log.attack(
                    "DELETE FROM log.event WHERE position = 500",
                    "INSERT INTO log.event SELECT * FROM before",
                    "DROP TABLE before");
            assertThat(check().findings()).isEmpty();
        }
    }

    @Test
    void two_swapped_entries_are_found_at_the_first() {
        log.attack("""
                UPDATE log.event SET position = -300 WHERE position = 300;
                UPDATE log.event SET position = 300 WHERE position = 600;
                UPDATE log.event SET position = 600 WHERE position = -300""");
        assertThat(changed(check(older))).containsExactly(300L, 300L);
    }

    @Test
    void a_deleted_entry_is_found_with_and_without_the_gap() {
        log.attack("DELETE FROM log.event WHERE position = 300");
        FsckReport gap = check(older);
        assertThat(kinds(gap)).contains(Kind.POSITIONS_BROKEN);
        assertThat(changed(gap)).containsExactly(300L, 300L);
        log.attack(shift("300", -1));
        FsckReport closed = check(older);
        assertThat(kinds(closed)).doesNotContain(Kind.POSITIONS_BROKEN);
        assertThat(changed(closed)).containsExactly(300L, 300L);
    }

    @Test
    void an_entry_slipped_into_the_past_is_found_where_it_stands() {
        log.attack(
                shift("299", 1),
                "INSERT INTO log.event SELECT 300, gen_random_uuid(), 1, gen_random_uuid(), recorded_at, type, revision, payload, metadata"
                        + " FROM log.event WHERE position = 299");
        assertThat(changed(check(older))).containsExactly(300L, 300L);
    }

    @Test
    void a_table_of_yesterday_is_seen_by_a_checkpoint_of_today() {
        log.attack("DELETE FROM log.event WHERE position > 700", "UPDATE log.head SET position = 700");
        FsckReport report = check(newer);
        assertThat(kinds(report)).contains(Kind.LOG_WENT_BACK, Kind.ENTRY_CHANGED);
        assertThat(changed(report)).containsExactly(701L, 701L);
    }

    @Test
    void a_whole_database_of_yesterday_is_seen_by_a_checkpoint_of_today_alone() {
        backTo(FIRST);
        assertThat(check(older).findings()).isEmpty();
        FsckReport report = check(older, newer);
        assertThat(kinds(report)).containsExactly(Kind.LOG_WENT_BACK, Kind.ENTRY_CHANGED);
        assertThat(changed(report)).containsExactly(701L, 701L);
    }

    @Test
    void tiles_that_end_before_a_checkpoint_are_not_said_to_have_been_changed() {
        backTo(900);
        FsckReport report = check(newer);
        assertThat(changed(report)).containsExactly(701L, 901L);
        assertThat(report.findings().getLast().text())
                .endsWith("by newer; the stored tiles do not reach so far")
                .doesNotContain("changed as well");
    }

    @Test
    void with_the_tiles_rewritten_too_the_place_is_known_between_two_checkpoints() {
        log.attack("UPDATE log.event SET type = 'VisitMade' WHERE position = 850");
        rewriteTiles();
        assertThat(changed(check())).containsExactly(1L, (long) ALL);
        assertThat(check().findings().getFirst().text()).endsWith("the stored tiles were changed as well");
        assertThat(changed(check(older))).containsExactly(701L, (long) ALL);
    }

    @Test
    void with_one_tile_rewritten_the_place_is_known_among_256() {
        log.attack("UPDATE log.event SET type = 'VisitMade' WHERE position = 300");
        String upper = log.live
                .rows("SELECT encode(hashes, 'hex') FROM ledger.tile WHERE level = 1")
                .getFirst();
        rewriteTiles();
        log.attack("UPDATE ledger.tile SET hashes = '\\x" + upper + "' WHERE level = 1");
        assertThat(changed(check())).containsExactly(257L, 512L);
    }

    @Test
    void tiles_that_were_changed_alone_are_told_from_entries() {
        log.attack(
                "UPDATE ledger.tile SET hashes = set_byte(hashes, 40, 255 - get_byte(hashes, 40)) WHERE level = 0 AND index = 2");
        FsckReport report = check(older);
        assertThat(kinds(report)).containsExactly(Kind.TILE_CHANGED);
        assertThat(report.findings().getFirst().first()).isEqualTo(513);
        assertThat(report.findings().getFirst().text()).contains("0/002");
        assertThat(report.proven()).isEqualTo(ALL);
    }

    @Test
    void a_missing_tile_is_found_on_every_level() {
        for (int level : new int[] {0, 1}) {
            log.attack("DELETE FROM ledger.tile WHERE index = 0 AND level = " + level);
            assertThat(kinds(check())).contains(Kind.TILE_CHANGED);
        }
    }

    @Test
    void entries_beyond_the_end_or_before_the_beginning_are_found() {
        log.attack("UPDATE log.head SET position = 990");
        assertThat(kinds(check())).contains(Kind.POSITIONS_BROKEN);
        log.attack("UPDATE log.head SET position = 1000");
        assertThat(check().findings()).isEmpty();
        log.attack(
                "INSERT INTO log.event SELECT 0, case_id, 99999, gen_random_uuid(), recorded_at, type, revision, payload, metadata"
                        + " FROM log.event WHERE position = 1");
        assertThat(kinds(check())).contains(Kind.POSITIONS_BROKEN);
    }

    @Test
    void a_checkpoint_that_proves_nothing_is_named() throws IOException {
        Files.delete(files.resolve("key.pem"));
        SigningKeys.ours(files.resolve("key.pem"));
        FsckReport report = check(GivenCheckpoint.of("mine", "no note"), older);
        assertThat(kinds(report)).containsOnly(Kind.CHECKPOINT_UNUSABLE).hasSize(3);
        assertThat(report.proven()).isZero();
        assertThat(report.findings().stream().map(Finding::text).toList().toString())
                .contains(
                        "mine proves nothing",
                        "older proves nothing: it is signed by no known key",
                        "the stored checkpoint");
    }

    @Test
    void a_database_without_its_checkpoint_is_not_well() {
        log.attack("TRUNCATE ledger.tile, ledger.checkpoint");
        assertThat(kinds(check(older))).contains(Kind.CHECKPOINT_UNUSABLE);
        assertThat(check(older).proven()).isEqualTo(FIRST);
    }

    @Test
    void a_check_tells_how_far_it_is() throws SQLException {
        var told = new ArrayList<Long>();
        new Fsck(log.tree, log.live.database.service(), log.ledger.verifiers())
                .run(List.of(), (read, of) -> told.addAll(Arrays.asList(read, of)));
        assertThat(told).endsWith((long) ALL, (long) ALL);
    }
}
