package org.supporttimeline.projections.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.projections.access.AccessEntry;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.access.AccessNotRecorded;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.Opened.Erased;
import org.supporttimeline.projections.vault.Opened.Readable;

class VaultTest {

    static final Viewer VIEWER = TestVault.viewer("staff-1");

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    static Path directory;

    static Vault vault;

    final UUID caseId = UUID.randomUUID();

    @BeforeAll
    static void start() {
        vault = TestVault.start(DATABASE.keys(), DATABASE.service(), KekFile.ours(directory.resolve("kek")));
    }

    @Test
    void nothing_is_opened_that_the_access_log_does_not_have() {
        Confidential sealed;
        try (CaseSeal seal = vault.sealingNew(caseId)) {
            sealed = Objects.requireNonNull(seal.seal("words"));
        }
        var history = new AccessHistory(DATABASE.service());
        long before = history.head();
        try (CaseOpening door = vault.opening(VIEWER, List.of(caseId))) {
            AccessEntry recorded = history.after(before, 10).getFirst();
            assertThat(recorded.accessed().cases()).containsExactly(caseId);
            assertThat(recorded.accessed().by().account()).isEqualTo("staff-1");
            assertThat(door.open(caseId, sealed)).isEqualTo(new Readable("words"));
        }
        assertThat(history.head()).isEqualTo(before + 1);

        Announced announced = vault.announce(VIEWER, List.of(caseId));
        try (CaseOpening door = announced.open()) {
            assertThat(history.head())
                    .as("announced, so there before it is open")
                    .isEqualTo(before + 2);
            assertThat(door.open(caseId, sealed)).isEqualTo(new Readable("words"));
        }

        var access = new AccessLog(DATABASE.service(), Duration.ofSeconds(10));
        Vault unheard =
                Vault.start(DATABASE.keys(), DATABASE.service(), KekFile.ours(directory.resolve("kek")), access);
        access.close();
        assertThatThrownBy(() -> unheard.opening(VIEWER, List.of(caseId))).isInstanceOf(AccessNotRecorded.class);
    }

    @Test
    void what_was_sealed_opens_for_its_case() {
        Confidential sealed = sealNew(caseId, "山田 花子 🌸");
        assertThat(open(caseId, sealed)).isEqualTo(new Readable("山田 花子 🌸"));
    }

    @Test
    void the_same_words_never_look_the_same() {
        Confidential first = sealNew(caseId, "同じ");
        try (CaseSeal seal = vault.sealing(caseId)) {
            assertThat(seal.seal("同じ")).isNotEqualTo(first);
        }
    }

    @Test
    void the_sealed_form_tells_its_version_and_stays_readable_for_ever() {
        assertThat(sealNew(caseId, "x").sealed()).matches("v1\\.[A-Za-z0-9_-]{39}");
    }

    @Test
    void blank_text_is_absent_not_sealed() {
        try (CaseSeal seal = vault.sealingNew(caseId)) {
            assertThat(seal.seal(null)).isNull();
            assertThat(seal.seal("")).isNull();
            assertThat(seal.seal(" \t\n　")).isNull();
        }
    }

    @Test
    void a_text_cannot_be_moved_to_another_case() {
        Confidential sealed = sealNew(caseId, "secret words");
        UUID other = UUID.randomUUID();
        sealNew(other, "other");
        assertThatThrownBy(() -> open(other, sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_key_cannot_be_moved_to_another_case() throws Exception {
        Confidential sealed = sealNew(caseId, "secret words");
        UUID other = UUID.randomUUID();
        sealNew(other, "other");
        try (var connection = DATABASE.keys().getConnection();
                var move = connection.prepareStatement(
                        "UPDATE vault.case_key k SET wrapped = o.wrapped FROM vault.case_key o WHERE k.case_id = ? AND o.case_id = ?")) {
            move.setObject(1, other);
            move.setObject(2, caseId);
            assertThat(move.executeUpdate()).isEqualTo(1);
        }
        assertThatThrownBy(() -> open(other, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void every_altered_character_is_noticed() {
        String sealed = sealNew(caseId, "secret words").sealed();
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            var altered = new Confidential(sealed.substring(0, i) + other + sealed.substring(i + 1));
            assertThatThrownBy(() -> open(caseId, altered))
                    .isInstanceOf(SealBroken.class)
                    .hasNoCause();
        }
        for (String cut :
                List.of("", "v1.", "v1.AAAA", "v1.%", sealed.substring(0, sealed.length() - 4), "secret words")) {
            assertThatThrownBy(() -> open(caseId, new Confidential(cut)))
                    .isInstanceOf(SealBroken.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void a_destroyed_key_leaves_its_texts_erased_and_all_others_readable() {
        Confidential sealed = sealNew(caseId, "to be forgotten");
        UUID other = UUID.randomUUID();
        Confidential kept = sealNew(other, "kept");
        vault.destroy(caseId);
        try (CaseOpening door = vault.opening(VIEWER, List.of(caseId, other))) {
            assertThat(door.open(caseId, sealed)).isEqualTo(new Erased());
            assertThat(door.open(other, kept)).isEqualTo(new Readable("kept"));
        }
        assertThatThrownBy(() -> vault.sealing(caseId)).isInstanceOf(CaseErased.class);
        assertThatThrownBy(() -> vault.sealingNew(caseId)).isInstanceOf(CaseErased.class);
        vault.destroy(caseId);
        assertThat(open(caseId, sealed)).isEqualTo(new Erased());
    }

    @Test
    void a_case_that_never_had_a_key_is_missing_not_erased() {
        assertThatThrownBy(() -> vault.sealing(caseId)).isInstanceOf(KeyMissing.class);
        assertThatThrownBy(() -> open(caseId, new Confidential("v1.AAAA"))).isInstanceOf(KeyMissing.class);
    }

    @Test
    void a_repeated_opening_of_a_case_takes_the_key_that_is_there() {
        Confidential sealed = sealNew(caseId, "first");
        try (CaseSeal again = vault.sealingNew(caseId)) {
            Confidential second = Objects.requireNonNull(again.seal("second"));
            assertThat(open(caseId, sealed)).isEqualTo(new Readable("first"));
            assertThat(open(caseId, second)).isEqualTo(new Readable("second"));
        }
    }

    @Test
    void many_cases_get_their_keys_at_once() {
        List<UUID> caseIds = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (CaseSeals seals = vault.sealingNew(caseIds);
                CaseOpening door = vault.opening(VIEWER, caseIds)) {
            for (UUID id : caseIds) {
                Confidential sealed = Objects.requireNonNull(seals.of(id).seal(id.toString()));
                assertThat(door.open(id, sealed)).isEqualTo(new Readable(id.toString()));
            }
        }
    }

    @Test
    void a_digest_tells_the_same_request_of_the_same_case_and_nothing_else() {
        UUID other = UUID.randomUUID();
        byte[] request = "{\"type\":\"VisitMade\"}".getBytes(UTF_8);
        try (CaseSeal seal = vault.sealingNew(caseId);
                CaseSeal again = vault.sealing(caseId);
                CaseSeal ofOther = vault.sealingNew(other)) {
            assertThat(seal.digest(request)).hasSize(64).isEqualTo(again.digest(request));
            assertThat(seal.digest(request)).isNotEqualTo(ofOther.digest(request));
            assertThat(seal.digest(request)).isNotEqualTo(seal.digest("{}".getBytes(UTF_8)));
        }
    }

    @Test
    void a_closed_scope_has_forgotten_its_keys() {
        Confidential sealed = sealNew(caseId, "x");
        CaseSeal seal = vault.sealing(caseId);
        seal.close();
        assertThatThrownBy(() -> seal.seal("y")).isInstanceOf(IllegalStateException.class);
        CaseOpening door = vault.opening(VIEWER, List.of(caseId));
        door.close();
        assertThatThrownBy(() -> door.open(caseId, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_tells_its_secret_in_a_log_line() {
        Confidential sealed = sealNew(caseId, "secret words");
        assertThat(List.of(
                        open(caseId, sealed),
                        SecretBytes.random(),
                        vault.sealing(caseId),
                        new KekVariable("c2VjcmV0", null)))
                .allSatisfy(value -> assertThat(value.toString())
                        .doesNotContain(
                                "secret", "c2VjcmV0", Base64.getEncoder().encodeToString("secret".getBytes(UTF_8))));
    }

    private static Confidential sealNew(UUID caseId, String text) {
        try (CaseSeal seal = vault.sealingNew(caseId)) {
            return Objects.requireNonNull(seal.seal(text));
        }
    }

    private static Opened open(UUID caseId, Confidential sealed) {
        try (CaseOpening door = vault.opening(VIEWER, List.of(caseId))) {
            return door.open(caseId, sealed);
        }
    }
}
