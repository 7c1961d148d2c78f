package org.supporttimeline.api.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.CaseErased;
import org.supporttimeline.projections.vault.KekFile;
import org.supporttimeline.projections.vault.Opened;
import org.supporttimeline.projections.vault.TestVault;
import org.supporttimeline.projections.vault.Vault;

class SampleCasesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
    private static final int ALL =
            SampleStory.all().stream().mapToInt(story -> story.lines().size()).sum();

    @TempDir
    Path directory;

    @Test
    void the_stories_are_recorded_once_however_often_the_service_starts() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Vault vault = vault(database);
            try (CaseLog log = log(database)) {
                assertEquals(ALL, new SampleCases(log, vault, NOW).load());
                assertEquals(0, new SampleCases(log, vault, NOW).load());
                assertEquals(ALL, log.entries().head());
            }
        }
    }

    @Test
    void a_start_that_was_cut_off_is_completed_without_doubles() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Vault vault = vault(database);
            SampleStory first = SampleStory.all().getFirst();
            SampleStory second = SampleStory.all().get(1);
            try (CaseLog log = log(database)) {
                var half = new SampleStory(second.name(), second.lines().subList(0, 40));
                new SampleCases(log, vault, NOW, List.of(first, half)).load();
            }
            try (CaseLog log = log(database)) {
                assertEquals(ALL - first.lines().size() - 40, new SampleCases(log, vault, NOW).load());
                List<StoredEntry> all = log.entries().after(0, ALL + 1);
                assertEquals(ALL, all.size());
                assertEquals(
                        ALL, all.stream().map(StoredEntry::eventId).distinct().count());
            }
        }
    }

    @Test
    void a_name_can_be_read_and_an_erased_one_cannot() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Vault vault = vault(database);
            try (CaseLog log = log(database)) {
                new SampleCases(log, vault, NOW).load();
                for (SampleStory story : SampleStory.all()) {
                    boolean erased = story.lines().getLast().said().has("destroyKey");
                    CaseFile file = log.files().current(story.caseId());
                    try (var door = vault.opening(TestVault.viewer("test"), List.of(story.caseId()))) {
                        Opened name = door.open(story.caseId(), file.person().name());
                        assertEquals(erased, name instanceof Opened.Erased, story.name());
                    }
                }
                UUID gone = SampleStory.all().getLast().caseId();
                assertThrows(CaseErased.class, () -> vault.sealing(gone));
            }
        }
    }

    @Test
    void a_log_that_began_with_something_else_is_left_alone() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Vault vault = vault(database);
            try (CaseLog log = log(database)) {
                SampleStory second = SampleStory.all().get(1);
                var begun = new SampleStory("another-case", second.lines().subList(0, 1));
                assertEquals(1, new SampleCases(log, vault, NOW, List.of(begun)).load());
                assertEquals(0, new SampleCases(log, vault, NOW).load());
                assertEquals(1, log.entries().head());
            }
        }
    }

    @Test
    void what_has_not_happened_yet_by_the_machines_clock_is_added_by_a_later_start() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Vault vault = vault(database);
            int before = 0;
            for (String day : List.of("2021-12-31", "2022-02-08", "2024-06-15", "2026-03-01")) {
                Clock then = Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneOffset.UTC);
                try (CaseLog log = log(database, then)) {
                    var early = new SampleCases(log, vault, then);
                    assertTrue(early.goOn());
                    int recorded = early.load();
                    assertEquals(day.startsWith("2021"), recorded == 0, day);
                    before += recorded;
                }
            }
            try (CaseLog log = log(database, NOW)) {
                var now = new SampleCases(log, vault, NOW);
                assertFalse(now.goOn());
                assertEquals(ALL - before, now.load());
                assertEquals(ALL, log.entries().head());
            }
        }
    }

    private Vault vault(TestDatabase database) {
        return TestVault.start(
                database.keys(), database.service(), KekFile.ours(directory.resolve(UUID.randomUUID() + ".kek")));
    }

    private static CaseLog log(TestDatabase database) {
        return log(database, NOW);
    }

    private static CaseLog log(TestDatabase database, Clock clock) {
        return new CaseLog(
                database.service(),
                database.service(),
                Duration.ofSeconds(10),
                clock,
                Forms.standard(),
                Policies.standard());
    }
}
