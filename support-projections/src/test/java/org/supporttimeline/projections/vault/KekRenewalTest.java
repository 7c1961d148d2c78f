package org.supporttimeline.projections.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.Opened.Erased;
import org.supporttimeline.projections.vault.Opened.Readable;

class KekRenewalTest {

    @AutoClose
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path directory;

    final UUID caseId = UUID.randomUUID();
    final UUID doomed = UUID.randomUUID();
    Confidential sealed = new Confidential("");
    byte[] oldKey = {};

    @BeforeEach
    void two_cases() throws IOException {
        Vault vault = start();
        sealed = seal(vault, caseId);
        seal(vault, doomed);
        oldKey = Files.readAllBytes(path());
    }

    @Test
    void a_destruction_renews_the_key_and_keeps_only_the_new_one() throws IOException {
        start().destroy(doomed);
        assertThat(Files.readAllBytes(path())).isNotEqualTo(oldKey);
        assertThat(directory.toFile().list()).containsExactly("kek");
        assertThat(open(start())).isEqualTo(new Readable("words"));
    }

    @Test
    void an_old_copy_of_the_key_database_opens_nothing() throws IOException {
        List<KeyTable.Row> copy = rows();
        start().destroy(doomed);
        try (Kek present = Kek.parse(Files.readAllBytes(path()))) {
            assertThat(copy)
                    .hasSize(2)
                    .allSatisfy(row -> assertThatThrownBy(() -> present.unwrap(row.caseId(), row.wrappedKey()))
                            .isInstanceOf(SealBroken.class));
        }
        try (Kek old = Kek.parse(oldKey)) {
            assertThat(copy)
                    .allSatisfy(
                            row -> old.unwrap(row.caseId(), row.wrappedKey()).close());
        }
    }

    @Test
    void a_crash_after_the_new_key_was_written_leaves_the_old_one_in_use() throws IOException {
        kek().next(new byte[16]).orElseThrow().close();
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("kek", "kek.next");
        assertThat(open(start())).isEqualTo(new Readable("words"));
        assertThat(directory.toFile().list()).containsExactly("kek");
        assertThat(Files.readAllBytes(path())).isEqualTo(oldKey);
    }

    @Test
    void a_crash_while_the_new_key_is_being_written_leaves_the_old_one_in_use() throws IOException {
        Files.writeString(directory.resolve("kek.next.draft"), "half a k");
        assertThat(open(start())).isEqualTo(new Readable("words"));
        start().destroy(doomed);
        assertThat(directory.toFile().list()).containsExactly("kek");
        assertThat(open(start())).isEqualTo(new Readable("words"));
    }

    @Test
    void a_crash_in_the_middle_of_the_rewrapping_leaves_the_old_key_in_use() throws IOException {
        assertThatThrownBy(() -> new KeyDatabase(database.keys()).transaction(table -> {
                    rewrap(table);
                    throw new IllegalStateException("the crash");
                }))
                .hasMessage("the crash");
        assertThat(open(start())).isEqualTo(new Readable("words"));
        assertThat(Files.readAllBytes(path())).isEqualTo(oldKey);
    }

    @Test
    void a_crash_after_the_rewrapping_leaves_the_new_key_in_use() throws IOException {
        Vault runningNode = start();
        new KeyDatabase(database.keys()).transaction(KekRenewalTest.this::rewrap);
        assertThat(Files.readAllBytes(path())).isEqualTo(oldKey);
        assertThat(open(runningNode)).as("a node that did not crash").isEqualTo(new Readable("words"));
        assertThat(open(start())).isEqualTo(new Readable("words"));
        assertThat(Files.readAllBytes(path())).isNotEqualTo(oldKey);
        assertThat(directory.toFile().list()).containsExactly("kek");
    }

    @Test
    void a_destruction_after_such_a_crash_does_not_lose_the_key_in_use() {
        Vault runningNode = start();
        new KeyDatabase(database.keys()).transaction(this::rewrap);
        runningNode.destroy(doomed);
        assertThat(open(start())).isEqualTo(new Readable("words"));
    }

    @Test
    void reading_and_adding_go_on_while_keys_are_destroyed() throws Exception {
        Vault vault = start();
        List<UUID> victims =
                IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        vault.sealingNew(victims).close();
        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> reading =
                    () -> IntStream.range(0, 200).allMatch(i -> open(vault).equals(new Readable("words")));
            Callable<Boolean> adding = () -> IntStream.range(0, 100).allMatch(i -> {
                UUID added = UUID.randomUUID();
                Confidential text = seal(vault, added);
                try (CaseOpening door = vault.opening(VaultTest.VIEWER, List.of(added))) {
                    return door.open(added, text).equals(new Readable("words"));
                }
            });
            Callable<Boolean> destroying = () -> destroyed(vault, victims);
            assertThat(threads.invokeAll(List.of(reading, adding, destroying))).allMatch(KekRenewalTest::done);
        }
        assertThat(rows().stream().map(row -> HexFormat.of().formatHex(row.wrappedBy())))
                .as("all wrapped by the one key")
                .hasSize(102)
                .containsOnly(HexFormat.of().formatHex(fingerprint()));
        assertThat(open(start())).isEqualTo(new Readable("words"));
    }

    @Test
    void destructions_at_once_on_two_nodes_do_not_lose_the_key_in_use() throws Exception {
        List<UUID> victims =
                IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        Vault one = start();
        Vault other = start();
        one.sealingNew(victims).close();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> work = List.of(
                    () -> destroyed(one, victims.subList(0, 20)), () -> destroyed(other, victims.subList(20, 40)));
            assertThat(threads.invokeAll(work)).allMatch(KekRenewalTest::done);
        }
        assertThat(open(start())).isEqualTo(new Readable("words"));
        assertThat(directory.toFile().list()).containsExactly("kek");
    }

    private static boolean destroyed(Vault vault, List<UUID> caseIds) {
        caseIds.forEach(vault::destroy);
        return true;
    }

    @Test
    void a_key_in_the_environment_is_renewed_at_the_start_that_gives_the_next() {
        String first = text(Kek.random());
        String second = text(Kek.random());
        try (var other = TestDatabase.fresh()) {
            Vault vault = TestVault.start(other.keys(), other.service(), new KekVariable(first, null));
            Confidential text = seal(vault, caseId);
            Confidential erased = seal(vault, doomed);
            vault.destroy(doomed);
            assertThat(vault.isRenewalDue()).isTrue();

            Vault renewed = TestVault.start(other.keys(), other.service(), new KekVariable(first, second));
            assertThat(renewed.isRenewalDue()).isFalse();
            assertThatThrownBy(() -> TestVault.start(other.keys(), other.service(), new KekVariable(first, null)))
                    .isInstanceOf(KeysDoNotBelong.class);

            Vault last = TestVault.start(other.keys(), other.service(), new KekVariable(second, null));
            try (CaseOpening door = last.opening(VaultTest.VIEWER, List.of(caseId, doomed))) {
                assertThat(door.open(caseId, text)).isEqualTo(new Readable("words"));
                assertThat(door.open(doomed, erased)).isEqualTo(new Erased());
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Object rewrap(KeyTable table) throws SQLException {
        table.lockAlone();
        byte[] current = table.installation().orElseThrow().kek();
        try (Kek from = kek().find(current).orElseThrow();
                Kek to = kek().next(current).orElseThrow()) {
            return KekRenewal.rewrapAll(table, from, to);
        }
    }

    private byte[] fingerprint() throws IOException {
        try (Kek kek = Kek.parse(Files.readAllBytes(path()))) {
            return kek.fingerprint();
        }
    }

    private static boolean done(Future<Boolean> work) {
        try {
            return work.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<KeyTable.Row> rows() {
        return new KeyDatabase(database.keys()).read(table -> table.page(new UUID(0, 0), 1_000));
    }

    private static String text(Kek kek) {
        try (kek) {
            return new String(kek.text(), US_ASCII);
        }
    }

    private Path path() {
        return directory.resolve("kek");
    }

    private KekFile kek() {
        return KekFile.ours(path());
    }

    private Vault start() {
        return TestVault.start(database.keys(), database.service(), kek());
    }

    private static Confidential seal(Vault vault, UUID caseId) {
        try (CaseSeal seal = vault.sealingNew(caseId)) {
            return Objects.requireNonNull(seal.seal("words"));
        }
    }

    private Opened open(Vault vault) {
        try (CaseOpening door = vault.opening(VaultTest.VIEWER, List.of(caseId))) {
            return door.open(caseId, sealed);
        }
    }
}
