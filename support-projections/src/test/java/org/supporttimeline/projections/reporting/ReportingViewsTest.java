package org.supporttimeline.projections.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.OFFICE;
import static org.supporttimeline.projections.projector.Facts.call;
import static org.supporttimeline.projections.projector.Facts.correct;
import static org.supporttimeline.projections.projector.Facts.failedCall;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.phase;
import static org.supporttimeline.projections.projector.Facts.retract;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.due.DueProjection;
import org.supporttimeline.projections.month.MonthProjection;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.retention.RetentionProjection;
import org.supporttimeline.projections.risk.RiskProjection;
import org.supporttimeline.projections.timeline.TimelineProjection;

class ReportingViewsTest {

    private static final List<Projection> PROJECTIONS = List.of(
            new TimelineProjection(),
            new DueProjection(Policies.standard()),
            new MonthProjection(),
            new RetentionProjection(),
            new RiskProjection(Policies.standard()));

    static final LiveLog LIVE = new LiveLog();
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static long last;

    final ReportingViews views = new ReportingViews(LIVE.pool);
    final Exports exports = new Exports(LIVE.pool);

    @BeforeAll
    static void given() throws InterruptedException {
        LIVE.record(
                CASE,
                intake(DAY),
                call(DAY.plusDays(3)),
                phase(DAY.plusDays(10), SupportPhase.TRANSITION),
                phase(DAY.plusDays(10), SupportPhase.PLACEMENT),
                correct(2, call(DAY.plusDays(4))),
                retract(5),
                LIVE.wire.read("ConsultationReceived", 1, """
                        {"on":"%s","from":"CLIENT","channel":"PHONE","side":"LIFE","themes":[]}""".formatted(DAY)),
                failedCall(DAY),
                LIVE.wire.read("EmploymentStarted", 1, """
                        {"on":"%s","employer":"sealed-employer","basis":"NEW_HIRE","opening":"RESERVED","disclosure":"OPEN",
                         "weeklyMinutes":1200}""".formatted(DAY.plusDays(12))),
                interview("PHONE"),
                interview("FACE_TO_FACE"),
                interview("PHONE"));
        last = LIVE.record(UUID.randomUUID(), intake(DAY, new OfficeId("office-2")));
        for (Projection projection : PROJECTIONS) {
            try (var projector = LIVE.running(projection)) {
                assertThat(projector.await(last, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);
            }
        }
    }

    private static SupportEvent interview(String channel) {
        return LIVE.wire.read("InterviewHeld", 1, """
                {"on":"%s","channel":"%s"}""".formatted(DAY.plusMonths(1), channel));
    }

    @AfterAll
    static void close() throws SQLException {
        LIVE.close();
    }

    private static List<String> asReader(String sql) throws SQLException {
        try (var connection = LIVE.database.reader().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    @Test
    void entries_are_there_with_what_became_of_them() throws SQLException {
        assertThat(asReader("SELECT concat_ws(' ', entry_no, type, on_day, phase, amends_entry, amended_by, office)"
                        + " FROM reporting.v1_timeline WHERE case_id = '" + CASE
                        + "' AND entry_no < 6 ORDER BY entry_no"))
                .containsExactly(
                        "1 IntakeTaken 2026-04-01 INTAKE office-1",
                        "2 ClientContacted 2026-04-04 INTAKE 5 office-1",
                        "3 PhaseChanged 2026-04-11 PLACEMENT office-1",
                        "4 PhaseChanged 2026-04-11 PLACEMENT office-1",
                        "5 EntryCorrected 2026-04-05 INTAKE 2 6 office-1");
    }

    @Test
    void a_phase_lasts_until_the_next_begins() throws SQLException {
        assertThat(asReader("SELECT concat_ws(' ', phase, since, until_day, entry_no)"
                        + " FROM reporting.v1_phase WHERE case_id = '" + CASE + "' ORDER BY since"))
                .containsExactly("INTAKE 2026-04-01 2026-04-11 1", "PLACEMENT 2026-04-11 4");
    }

    @Test
    void what_is_due_is_told_in_codes() throws SQLException {
        assertThat(
                        asReader(
                                "SELECT concat_ws(' ', office, kind, state, entries) FROM reporting.v1_due WHERE kind = 'ANSWER_OWED'"))
                .containsExactly("office-1 ANSWER_OWED OVERDUE 7");
        assertThat(asReader("SELECT settings FROM reporting.v1_due"))
                .allMatch(settings -> settings.matches("[A-Za-z0-9._: -]*"));
    }

    @Test
    void months_and_employments_are_counted_without_their_words() throws SQLException {
        assertThat(asReader("SELECT concat_ws(' ', office, month, interviews, attempts, interviews_by_channel)"
                        + " FROM reporting.v1_month_activity ORDER BY month"))
                .containsExactly("office-1 2026-04-01 0 1", "office-1 2026-05-01 3 0 FACE_TO_FACE:1 PHONE:2");
        assertThat(asReader("SELECT concat_ws(' ', office, person, entry_no, from_day) FROM reporting.v1_retention"))
                .containsExactly("office-1 00000000-0000-0000-0000-000000000001 9 2026-04-13");
    }

    @Test
    void what_holds_by_a_rule_is_told_in_codes() throws SQLException {
        assertThat(asReader("SELECT DISTINCT office FROM reporting.v1_indicator"))
                .contains("office-1");
        assertThat(asReader("SELECT rule FROM reporting.v1_indicator")).allMatch(rule -> rule.matches("R[0-9A-Z_]+"));
    }

    @Test
    void how_far_the_rows_go_is_told() throws SQLException {
        assertThat(asReader("SELECT concat_ws(' ', projection, position, log_position, parked_cases) FROM"
                        + " reporting.v1_reflects ORDER BY 1"))
                .containsExactly(
                        "due " + last + " " + last + " 0",
                        "month " + last + " " + last + " 0",
                        "retention " + last + " " + last + " 0",
                        "risk " + last + " " + last + " 0",
                        "timeline " + last + " " + last + " 0");
        assertThat(asReader("SELECT recorded_at::text FROM reporting.v1_reflects"))
                .containsOnly(LIVE.rows("SELECT recorded_at::text FROM log.event WHERE position = " + last)
                        .getFirst());
    }

    @Test
    void the_reader_can_read_these_and_nothing_else() throws SQLException {
        String readable = """
                SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname !~ '^(pg_|information_schema)' AND c.relkind IN ('r', 'v', 'm', 'p', 'f', 'S')
                   AND has_schema_privilege('support_reader', n.oid, 'USAGE')
                   AND (CASE WHEN c.relkind = 'S' THEN has_sequence_privilege('support_reader', c.oid, 'SELECT,USAGE,UPDATE')
                             ELSE has_any_column_privilege('support_reader', c.oid, 'SELECT,INSERT,UPDATE')
                               OR has_table_privilege('support_reader', c.oid, 'DELETE,TRUNCATE') END)
                 ORDER BY 1
                """;
        assertThat(LIVE.rows(readable))
                .containsExactlyElementsOf(views.all().stream()
                        .map(view -> "reporting." + view.name())
                        .toList());
        for (String table :
                List.of("log.event", "timeline.entry", "caseload.case_now", "account.account", "reporting.migration")) {
            assertThatThrownBy(() -> asReader("SELECT 1 FROM " + table))
                    .as(table)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asReader("DELETE FROM reporting.v1_timeline RETURNING 1"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void no_sealed_word_is_in_them() throws IOException {
        for (ReportingView view : views.all()) {
            assertThat(rows(view.name(), OfficeScope.EVERYWHERE))
                    .as(view.name())
                    .isNotEmpty();
            for (List<@Nullable Object> row : rows(view.name(), OfficeScope.EVERYWHERE)) {
                assertThat(row)
                        .as(view.name())
                        .noneMatch(value -> String.valueOf(value).contains("sealed"));
            }
        }
    }

    @Test
    void an_export_has_the_rows_of_the_scope_and_of_no_other_office() throws IOException {
        assertThat(rows("v1_timeline", OfficeScope.of(OFFICE)))
                .hasSize(12)
                .allMatch(row -> CASE.toString().equals(row.getFirst()));
        assertThat(rows("v1_timeline", OfficeScope.of(new OfficeId("office-2"))))
                .hasSize(1);
        assertThat(rows("v1_timeline", OfficeScope.of(java.util.Set.of()))).isEmpty();
        assertThat(rows("v1_timeline", OfficeScope.EVERYWHERE)).hasSize(13);
        assertThat(rows("v1_reflects", OfficeScope.of(OFFICE))).hasSize(5);
    }

    @Test
    void numbers_are_numbers_and_times_are_of_one_form() throws IOException {
        List<@Nullable Object> row = rows("v1_timeline", OfficeScope.of(OFFICE)).getFirst();
        assertThat(row.get(1)).isEqualTo(1L);
        assertThat(row.get(4)).isEqualTo("2026-04-01");
        assertThat(String.valueOf(row.get(5))).endsWith("Z");
        assertThat(row.get(10)).isNull();
    }

    private List<List<@Nullable Object>> rows(String view, OfficeScope scope) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        exports.read(views.of(view).orElseThrow(), scope, new Exported() {
            @Override
            public void begin(long position) {
                assertThat(position).isEqualTo(last);
            }

            @Override
            public void row(List<@Nullable Object> values) {
                rows.add(values);
            }
        });
        return rows;
    }
}
