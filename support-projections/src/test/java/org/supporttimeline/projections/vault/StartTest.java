package org.supporttimeline.projections.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.Opened.Readable;

class StartTest {

    @AutoClose
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path directory;

    final UUID caseId = UUID.randomUUID();

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_reads() throws IOException {
        start(database, kek());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        assertThat(directory.toFile().list()).containsExactly("kek");
    }

    @Test
    void the_next_start_reads_what_the_first_has_sealed() {
        Confidential sealed = seal(start(database, kek()));
        assertThat(open(start(database, kek()), sealed)).isEqualTo(new Readable("words"));
    }

    @Test
    void a_given_file_that_is_missing_is_never_made() {
        assertThatThrownBy(() -> start(database, KekFile.given(path())))
                .isInstanceOf(KeysDoNotBelong.class)
                .hasMessageContaining("There is no key-encryption key at");
        assertThat(path()).doesNotExist();
    }

    @Test
    void a_lost_key_is_refused_and_not_replaced() throws IOException {
        start(database, kek());
        Files.delete(path());
        assertThatThrownBy(() -> start(database, kek()))
                .isInstanceOf(KeysDoNotBelong.class)
                .hasMessageContaining("Put the right one there");
        assertThat(path()).doesNotExist();
    }

    @Test
    void the_wrong_key_is_refused() throws IOException {
        start(database, kek());
        byte[] right = Files.readAllBytes(path());
        try (Kek wrong = Kek.random()) {
            Files.write(path(), wrong.text());
        }
        assertThatThrownBy(() -> start(database, kek())).isInstanceOf(KeysDoNotBelong.class);
        Files.write(path(), right);
        start(database, kek());
    }

    @Test
    void a_file_that_everybody_may_read_is_refused() throws IOException {
        start(database, kek());
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> start(database, kek()))
                .isInstanceOf(KeysDoNotBelong.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_that_holds_no_key_is_refused_without_telling_what_it_holds() throws IOException {
        start(database, kek());
        Files.writeString(path(), "not-a-key");
        assertThatThrownBy(() -> start(database, kek()))
                .isInstanceOf(KeysDoNotBelong.class)
                .hasMessageContaining("is not 32 bytes in base64")
                .hasMessageNotContaining("not-a-key");
    }

    @Test
    void a_crash_between_naming_the_two_databases_is_completed_by_the_next_start() throws SQLException {
        start(database, kek());
        execute("DELETE FROM installation.identity");
        start(database, kek());
        assertThat(new Identity(database.service()).read()).isPresent();
    }

    @Test
    void a_new_key_database_beside_an_old_main_one_is_refused() throws SQLException {
        start(database, kek());
        try (var other = TestDatabase.fresh()) {
            assertThatThrownBy(() -> TestVault.start(other.keys(), database.service(), kek()))
                    .isInstanceOf(KeysDoNotBelong.class)
                    .hasMessageContaining("The key database is new");
            assertThatThrownBy(() -> TestVault.start(other.keys(), database.service(), kek()))
                    .as("the refused attempt has not taken the key database")
                    .hasMessageContaining("The key database is new");
        }
    }

    @Test
    void a_new_main_database_beside_keys_in_use_is_refused() throws SQLException {
        seal(start(database, kek()));
        try (var other = TestDatabase.fresh()) {
            assertThatThrownBy(() -> TestVault.start(database.keys(), other.service(), kek()))
                    .isInstanceOf(KeysDoNotBelong.class)
                    .hasMessageContaining("The main database is new");
        }
    }

    @Test
    void the_databases_of_two_installations_are_refused() throws SQLException {
        start(database, kek());
        try (var other = TestDatabase.fresh()) {
            start(other, KekFile.ours(directory.resolve("other")));
            assertThatThrownBy(() -> TestVault.start(other.keys(), database.service(), kek()))
                    .isInstanceOf(KeysDoNotBelong.class)
                    .hasMessageContaining("Check the two URLs");
        }
    }

    @Test
    void two_nodes_may_make_the_first_start_together() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Vault> node = () -> start(database, kek());
            var starts = nodes.invokeAll(Collections.nCopies(4, node));
            Confidential sealed = seal(starts.getFirst().get());
            for (var vault : starts) {
                assertThat(open(vault.get(), sealed)).isEqualTo(new Readable("words"));
            }
        }
    }

    private Path path() {
        return directory.resolve("kek");
    }

    private KekFile kek() {
        return KekFile.ours(path());
    }

    private static Vault start(TestDatabase database, KekSource kek) {
        return TestVault.start(database.keys(), database.service(), kek);
    }

    private Confidential seal(Vault vault) {
        try (CaseSeal seal = vault.sealingNew(caseId)) {
            return Objects.requireNonNull(seal.seal("words"));
        }
    }

    private Opened open(Vault vault, Confidential sealed) {
        try (CaseOpening door = vault.opening(VaultTest.VIEWER, List.of(caseId))) {
            return door.open(caseId, sealed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
