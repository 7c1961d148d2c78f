package org.supporttimeline.api.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.api.json.EventWriter;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.CaseSeal;
import org.supporttimeline.projections.vault.KekFile;
import org.supporttimeline.projections.vault.Opened;
import org.supporttimeline.projections.vault.TestVault;
import org.supporttimeline.projections.vault.Vault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A record of half a year, replayed and compared, without HTTP. */
class PastRecordTest {

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    static Path directory;

    static Vault vault;

    @AutoClose
    final CaseLog log = new CaseLog(
            DATABASE.service(),
            DATABASE.service(),
            Duration.ofSeconds(10),
            Clock.systemUTC(),
            Forms.standard(),
            Policies.standard());

    @BeforeAll
    static void load() throws Exception {
        vault = TestVault.start(DATABASE.keys(), DATABASE.service(), KekFile.ours(directory.resolve("kek")));
        try (CaseSeal seal = vault.sealingNew(PastRecord.CASE)) {
            PastRecord.into(DATABASE, seal);
        }
    }

    /** As the service's own. */
    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(EventWriter.module())
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                .build();
    }

    private interface Reading<T> {
        T with(Function<Confidential, Words> open) throws IOException;
    }

    private static <T> T opened(Reading<T> reading) throws IOException {
        try (var door = vault.opening(TestVault.viewer("test"), List.of(PastRecord.CASE))) {
            return reading.with(words -> switch (door.open(PastRecord.CASE, words)) {
                case Opened.Readable(String text) -> new Words.Plain(text);
                case Opened.Erased() -> new Words.Erased();
            });
        }
    }

    private String replay(CaseLog of, Policies policies, @Nullable LocalDate on) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new ReplayWriter(of, policies, mapper());
        opened(open -> {
            writer.write(PastRecord.CASE, new ReplayWriter.Range(0, of.entries().head(), on), open, true, out);
            return out;
        });
        return out.toString(UTF_8);
    }

    private List<JsonNode> lines(@Nullable LocalDate on) throws IOException {
        return replay(log, Policies.standard(), on)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void another_process_writes_the_same_bytes() throws IOException {
        String first = replay(log, Policies.standard(), null);
        try (var cold = new CaseLog(
                DATABASE.service(),
                DATABASE.service(),
                Duration.ofSeconds(10),
                Clock.systemUTC(),
                Forms.standard(),
                Policies.standard())) {
            assertThat(replay(cold, Policies.standard(), null)).isEqualTo(first);
        }
        assertThat(first.lines()).hasSize(10);
    }

    @Test
    void other_settings_show_in_the_head_and_not_as_another_record() throws IOException {
        Policies stricter = Policies.standard().overriddenBy("own.yaml", """
                settings:
                  late-entry:
                    - validFrom: 2026-01-01
                      value: 90
                      source: "for this test"
                      confidence: D
                """);
        List<JsonNode> standard = lines(null);
        List<JsonNode> other = replay(log, stricter, null)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(other.getFirst().at("/policy/sha256"))
                .isNotEqualTo(standard.getFirst().at("/policy/sha256"));
        assertThat(other.getFirst().at("/record")).isEqualTo(standard.getFirst().at("/record"));
        assertThat(other.get(6).at("/recorded/late").asBoolean()).isFalse();
        assertThat(standard.get(6).at("/recorded/late").asBoolean()).isTrue();
        for (int i = 1; i <= 8; i++) {
            assertThat(other.get(i).at("/recorded/event"))
                    .isEqualTo(standard.get(i).at("/recorded/event"));
        }
    }

    @Test
    void what_the_days_change_is_told_apart_from_what_the_entry_changed() throws IOException {
        JsonNode june = lines(null).get(5);
        assertThat(june.at("/on").asString()).isEqualTo("2026-06-10");
        assertThat(deadlines(june.at("/passed")))
                .contains(
                        "MONTHLY_INTERVIEW_DUE 2026-05-31:  -> OVERDUE",
                        "MONTHLY_INTERVIEW_DUE 2026-06-30:  -> UPCOMING");
        assertThat(june.at("/passed/file")).isEmpty();
        assertThat(deadlines(june.at("/changed"))).contains("MONTHLY_INTERVIEW_DUE 2026-06-30: UPCOMING -> MET");
        assertThat(june.at("/changed/deadlines").toString()).doesNotContain("2026-05-31");
    }

    @Test
    void judged_on_one_day_nothing_passes_by_itself() throws IOException {
        List<JsonNode> lines = lines(LocalDate.parse("2026-05-31"));
        assertThat(lines.subList(1, 9)).allSatisfy(step -> {
            assertThat(step.has("passed")).isFalse();
            assertThat(step.at("/on").asString()).isEqualTo("2026-05-31");
        });
        assertThat(deadlines(lines.get(6).at("/changed")))
                .containsExactly("MONTHLY_INTERVIEW_DUE 2026-05-31: DUE_TODAY -> MET");
    }

    @Test
    void a_correction_after_the_report_was_shared_says_so() throws IOException {
        JsonNode corrected = lines(null).get(8).at("/recorded/amendment");
        assertThat(corrected.at("/changes/0/field").asString()).isEqualTo("on");
        assertThat(corrected.at("/changes")).hasSize(1);
        assertThat(corrected.at("/afterReportShared").toString()).isEqualTo("[{\"month\":\"2026-05\",\"entry\":7}]");
    }

    @Test
    void was_the_interview_of_may_written_in_may() throws IOException {
        JsonNode compared = compare("2026-05-31T15:00:00Z", "2026-07-15T00:00:00Z", "2026-05-31");
        assertThat(deadlines(compared.at("/changed")))
                .as("at the end of May the record had no interview of that month")
                .containsExactly("MONTHLY_INTERVIEW_DUE 2026-05-31: DUE_TODAY -> MET");
        JsonNode interview = compared.at("/entries/1");
        assertThat(interview.at("/entry").asInt()).isEqualTo(6);
        assertThat(interview.at("/on").asString()).isEqualTo("2026-05-20");
        assertThat(interview.at("/recordedAt").asString()).startsWith("2026-07-10");
        assertThat(interview.at("/daysLate").asInt()).isEqualTo(51);
        assertThat(interview.at("/late").asBoolean()).isTrue();
        assertThat(interview.at("/event/note").asString()).isEqualTo("五月の面談");
        assertThat(compared.at("/entries")).hasSize(3);
        assertThat(compared.at("/before/lastEntry").asInt()).isEqualTo(4);
        assertThat(compared.at("/after/lastEntry").asInt()).isEqualTo(7);
        assertThat(compared.at("/changed/file").toString()).contains("contacts.notes[6]", "reports.shared[7]");
    }

    @Test
    void an_amendment_in_between_is_told_with_before_and_after() throws IOException {
        JsonNode compared = compare("2026-07-15T00:00:00Z", "2026-08-01T00:00:00Z", "2026-07-31");
        assertThat(compared.at("/entries")).hasSize(1);
        assertThat(compared.at("/entries/0/amendment/changes/0/before").asString())
                .isEqualTo("2026-05-20");
        assertThat(compared.at("/entries/0/amendment/changes/0/after").asString())
                .isEqualTo("2026-05-27");
        assertThat(compared.at("/changed/file").toString())
                .contains("\"contacts.notes[6].on\"")
                .doesNotContain("contacts.notes[5]");
    }

    @Test
    void before_its_first_entry_there_was_nothing() throws IOException {
        JsonNode compared = compare("2020-01-01T00:00:00Z", "2025-12-31T00:00:00Z", "2025-12-31");
        assertThat(compared.at("/before/lastEntry").asInt()).isZero();
        assertThat(compared.at("/entries")).hasSize(2);
        assertThat(compared.at("/changed/standing").toString()).contains("みどり工業", "\"phase\"");
    }

    private JsonNode compare(String from, String to, String on) throws IOException {
        var comparison = new Comparison(log, Policies.standard(), mapper());
        Instant before = Instant.parse(from);
        Instant after = Instant.parse(to);
        String json = opened(open -> mapper().writeValueAsString(comparison.between(
                PastRecord.CASE,
                new Comparison.Moment(before, log.entries().knownAt(before)),
                new Comparison.Moment(after, log.entries().knownAt(after)),
                LocalDate.parse(on),
                open,
                true)));
        return JsonMapper.shared().readTree(json);
    }

    private static List<String> deadlines(JsonNode changes) {
        List<String> told = new ArrayList<>();
        for (JsonNode one : changes.at("/deadlines")) {
            JsonNode at = one.has("after") ? one.at("/after") : one.at("/before");
            told.add(one.at("/kind").asString() + " " + at.at("/dueOn").asString() + ": "
                    + one.at("/before/state").asString("") + " -> "
                    + one.at("/after/state").asString(""));
        }
        return told;
    }
}
