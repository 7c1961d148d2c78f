package org.supporttimeline.api.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.api.generator.life.CasePlan;
import org.supporttimeline.api.generator.life.Town;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.LoadRefused;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.KekFile;
import org.supporttimeline.projections.vault.Opened;
import org.supporttimeline.projections.vault.TestVault;
import org.supporttimeline.projections.vault.Vault;

class GeneratorTest {

    private static final LocalDate FROM = LocalDate.of(2023, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 1);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-04-01T03:00:00Z"), java.time.ZoneOffset.UTC);
    private static final Town TOWN = new Town(20, FROM, UNTIL, 42, false);

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    static Path directory;

    static Vault vault;
    static long loaded;

    @BeforeAll
    static void load() throws Exception {
        vault = TestVault.start(DATABASE.keys(), DATABASE.service(), KekFile.ours(directory.resolve("kek")));
        loaded = generator().run(TOWN, FROM, UNTIL);
    }

    @Test
    void what_was_loaded_is_a_log_in_the_order_of_recording() {
        try (CaseLog log = open()) {
            List<StoredEntry> all = log.entries().after(0, (int) loaded);
            assertEquals(loaded, all.size());
            assertTrue(loaded > 2_000, () -> "only " + loaded);
            Instant before = Instant.EPOCH;
            for (int i = 0; i < all.size(); i++) {
                assertEquals(i + 1L, all.get(i).position());
                assertTrue(all.get(i).recordedAt().isAfter(before));
                before = all.get(i).recordedAt();
            }
            var cases = all.stream().map(StoredEntry::caseId).collect(Collectors.toSet());
            assertEquals(TOWN.cases().stream().map(CasePlan::caseId).collect(Collectors.toSet()), cases);
        }
    }

    @Test
    void every_case_can_be_folded_and_its_words_be_opened() {
        try (CaseLog log = open()) {
            for (CasePlan plan : TOWN.cases()) {
                CaseFile file = log.files().current(plan.caseId());
                assertTrue(file.opened());
                try (var door = vault.opening(TestVault.viewer("test"), List.of(plan.caseId()))) {
                    var name = file.person().name();
                    assertInstanceOf(Opened.Readable.class, door.open(plan.caseId(), name));
                }
            }
        }
    }

    @Test
    void the_service_goes_on_at_the_next_position() {
        UUID caseId = TOWN.cases().getFirst().caseId();
        try (CaseLog log = open();
                var seal = vault.sealing(caseId)) {
            long head = log.entries().head();
            var what = Objects.requireNonNull(seal.seal("続けて記録できる"));
            var fact = new SuccessNoted(LocalDate.of(2026, 4, 1), what, null);
            var by = new Metadata("staff", "STAFF", "gen-0001", Channel.API, null, null);
            var recorded = log.commands().send(new RecordFact(caseId, fact, null), UUID.randomUUID(), by);
            assertEquals(head + 1, recorded.position());
        }
    }

    @Test
    void a_log_that_is_not_empty_is_not_loaded_again() {
        assertThrows(LoadRefused.class, () -> generator().run(TOWN, FROM, UNTIL));
    }

    @Test
    void a_log_in_use_is_not_loaded() throws Exception {
        try (TestDatabase empty = TestDatabase.fresh();
                var service = empty.service().getConnection()) {
            assertTrue(service.isValid(5));
            var generator = new Generator(empty.owner(), vault, InstantSource.system(), silent());
            LoadRefused refused = assertThrows(LoadRefused.class, () -> generator.run(TOWN, FROM, UNTIL));
            assertTrue(String.valueOf(refused.getMessage()).contains("service"));
        }
    }

    private static Generator generator() {
        return new Generator(DATABASE.owner(), vault, InstantSource.system(), silent());
    }

    private static PrintWriter silent() {
        return new PrintWriter(new StringWriter());
    }

    private static CaseLog open() {
        return new CaseLog(
                DATABASE.service(),
                DATABASE.service(),
                Duration.ofSeconds(10),
                NOW,
                Forms.standard(),
                Policies.standard());
    }
}
