package org.supporttimeline.api.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.api.generator.life.Actor;
import org.supporttimeline.api.generator.life.CasePlan;
import org.supporttimeline.api.generator.life.MadeUpCase;
import org.supporttimeline.api.generator.life.Office;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Specimens;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.reporting.ReportingView;
import org.supporttimeline.projections.reporting.ReportingViews;
import org.supporttimeline.projections.schema.Cluster;
import org.supporttimeline.projections.vault.KekFile;
import org.supporttimeline.projections.vault.TestVault;
import org.supporttimeline.projections.vault.Vault;

/**
 * No plain text but where it is read: a marker is recorded as every private text of every event, through the service and past
 * it, with a stored snapshot, a parked case and all logging there is; then it is looked for in everything that was written.
 */
class SealingTest {

    /** Sent where it may be logged: it shows that the log has what a request says. */
    private static final String ALOUD = "KoeNiDasu7Qz";

    private static final List<String> DATABASES = List.of(Cluster.MAIN, Cluster.KEYS);

    @TempDir
    static Path directory;

    @AutoClose
    static LoudService service;

    static Requests requests;
    /** What was read, by path. */
    static final Map<String, String> ANSWERS = new TreeMap<>();

    @AutoClose
    static MarkedCase whole;

    @AutoClose
    static MarkedCase lived;

    @BeforeAll
    static void everything_is_recorded() throws IOException {
        service = LoudService.start(directory.resolve("data"), directory.resolve("service.log"));
        requests = new Requests(service);
        String spoken = requests.open();
        requests.facts(spoken);
        requests.amendments(spoken);
        requests.forbidden(spoken);
        requests.malformed(spoken);

        var databases = service.databases();
        Vault vault = TestVault.start(
                databases.keys().dataSource(), databases.service().dataSource(), KekFile.given(service.kek()));
        whole = new MarkedCase(vault, databases.service());
        var specimens = Specimens.full().sealing(field -> whole.sealed().sealed());
        EventCatalogue.all().forEach(type -> whole.add(specimens.of(type)));
        String words = whole.sealed().sealed();
        whole.add(
                "SuccessNoted", 1, "{\"on\":\"2025-04-01\",\"what\":\"" + words + "\",\"unheard\":\"" + words + "\"}");
        whole.append();

        lived = new MarkedCase(vault, databases.service());
        live(lived);
        lived.append();

        service.get(null, "/" + ALOUD);
        Await.until(() -> !snapshot().isEmpty());
        Await.until(() -> parked().containsAll(List.of("timeline", "caseload")));
        Await.until(() -> read(spoken + "/timeline?limit=200").contains(Marker.TEXT));
        for (String path : List.of("/api/cases", spoken, spoken + "/entries/1", "/api/cases/" + lived.id())) {
            read(path);
        }
    }

    private static String read(String path) {
        String answer = service.get("auditor", path).body();
        ANSWERS.put(path, answer);
        return answer;
    }

    /** Whoever asks for the case has it folded, and so stored. */
    private static List<String> snapshot() {
        service.get("staff", "/api/cases/" + lived.id());
        return lived.query("SELECT file::text FROM log.snapshot WHERE case_id = ? AND entry_no >= 200");
    }

    private static List<String> parked() {
        return whole.query("SELECT projection FROM projection.parked WHERE case_id = ?");
    }

    private static void live(MarkedCase marked) {
        var staff = new Actor(new StaffId("staff"), false);
        var office =
                new Office(new OfficeId("sample-office"), "", new Actor(new StaffId("manager"), true), List.of(staff));
        var plan = new CasePlan(marked.id(), 11, office, LocalDate.of(2021, 4, 5), true);
        new MadeUpCase(plan, words -> marked.sealed())
                .upTo(LocalDate.of(2023, 4, 1).atStartOfDay(), recording -> marked.add(recording.event()));
    }

    @Test
    void who_may_read_finds_the_words_again() {
        assertThat(requests.unexpected()).isEmpty();
        assertThat(requests.recorded()).isGreaterThan(20);
        assertThat(ANSWERS).hasSize(5);
        ANSWERS.forEach((path, answer) ->
                assertThat(answer.contains(Marker.TEXT)).as(path).isTrue());
        String payloads = String.join("", whole.query("SELECT payload::text FROM log.event WHERE case_id = ?"));
        assertThat(whole.open(payloads).stream().filter(Marker.TEXT::equals)).hasSize(whole.texts() + 1);
    }

    @Test
    void a_snapshot_of_sealed_words_is_stored() {
        assertThat(snapshot()).hasSize(1);
        assertThat(lived.open(snapshot().getFirst())).isNotEmpty().containsOnly(Marker.TEXT);
    }

    @Test
    void a_case_that_cannot_be_read_is_parked() {
        assertThat(parked()).contains("timeline", "caseload");
        assertThat(service.get("staff", "/api/cases/" + whole.id()).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void no_log_line_has_the_words_or_a_password() throws IOException {
        byte[] said = service.said();
        String log = new String(said, UTF_8);
        for (String loud : List.of(
                "DEBUG DispatcherServlet",
                "TRACE HttpEntityMethodProcessor",
                "DEBUG Coordinator",
                "TRACE QueryExecutorImpl",
                ALOUD)) {
            assertThat(log.contains(loud)).as(loud).isTrue();
        }
        assertThat(Marker.in(said)).isEmpty();
        assertThat(log.contains(service.credentials("staff"))).as("a password").isFalse();
    }

    @Test
    void no_table_and_no_file_has_the_words_but_both_have_those_that_are_planted() throws IOException, SQLException {
        assertThat(dumps()).isEmpty();
        assertThat(files()).isEmpty();

        for (String database : DATABASES) {
            try (Connection connection =
                    service.superuser(database).dataSource().getConnection()) {
                plant(connection);
            }
        }
        for (Map.Entry<String, Traces> word : Marker.words().entrySet()) {
            for (String database : DATABASES) {
                assertThat(word.getValue().in(Dump.of(service.superuser(database))))
                        .as("planted in a table of " + database)
                        .containsAll(word.getValue().forms());
            }
        }
        List<String> found = files();
        assertThat(found).anyMatch(file -> file.contains("pg_wal"));
        for (Traces word : Marker.words().values()) {
            for (String form : word.forms()) {
                assertThat(found)
                        .filteredOn(file -> file.contains("postgres/base/") && file.endsWith(": " + form))
                        .as(form + ", planted in a file of each database")
                        .hasSizeGreaterThanOrEqualTo(DATABASES.size());
            }
        }
    }

    @Test
    void no_view_for_reporting_jobs_has_words_not_even_sealed() throws IOException {
        for (ReportingView view :
                new ReportingViews(service.databases().service().dataSource()).all()) {
            if (view.hasOffice()) {
                String all = "SELECT v::text FROM reporting." + view.name() + " v WHERE v.case_id = ?";
                Await.until(() -> !lived.query(all).isEmpty());
                String rows = String.join("\n", lived.query(all));
                assertThat(lived.sealedIn(rows)).as(view.name()).isZero();
                assertThat(Marker.in(rows.getBytes(UTF_8))).as(view.name()).isEmpty();
            }
        }
        String payloads = String.join("", lived.query("SELECT payload::text FROM log.event WHERE case_id = ?"));
        assertThat(lived.sealedIn(payloads))
                .as("the search finds what is there")
                .isGreaterThanOrEqualTo(lived.texts());
    }

    private static List<String> dumps() throws SQLException, IOException {
        var dump = new ByteArrayOutputStream();
        for (String database : DATABASES) {
            byte[] one = Dump.of(service.superuser(database));
            assertThat(one).isNotEmpty();
            dump.writeBytes(one);
        }
        return Marker.in(dump.toByteArray());
    }

    /** In all that the installation has on the disk, but for the programs that it unpacked. */
    private static List<String> files() throws SQLException, IOException {
        try (Connection connection =
                        service.superuser(Cluster.MAIN).dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        Path data = directory.resolve("data");
        return Marker.under(data, file -> !file.startsWith(data.resolve("programs")));
    }

    /** A row a word and form. */
    private static void plant(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE public.planted (content bytea)");
        }
        try (var insert = connection.prepareStatement("INSERT INTO public.planted VALUES (?)")) {
            for (Traces word : Marker.words().values()) {
                for (String form : word.forms()) {
                    insert.setBytes(1, word.planted(form));
                    insert.executeUpdate();
                }
            }
        }
    }
}
