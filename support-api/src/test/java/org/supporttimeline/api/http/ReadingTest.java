package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;
import static org.supporttimeline.api.http.Facts.openCase;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.projector.Projectors;
import tools.jackson.databind.JsonNode;

class ReadingTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");

    @Test
    void the_timeline_is_newest_first_and_pages_follow_their_links() {
        String path = openCase(service, "north");
        String position = "";
        for (int day = 10; day < 20; day++) {
            position = staff.post(path + "/entries", contact("2025-05-" + day, "day " + day))
                    .header("Log-Position");
        }
        var days = new ArrayList<String>();
        String next = path + "/timeline?limit=4&family=Contact&type=ClientContacted";
        int pages = 0;
        while (!next.isEmpty()) {
            Answer page = staff.with("Min-Log-Position", position).get(next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().at("/entries").forEach(entry -> days.add(entry.at("/on").asString()));
            next = page.text("/next");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(days).hasSize(10).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void the_timeline_can_be_filtered() {
        String path = openCase(service, "north");
        staff.post(path + "/entries", contact("2025-05-10", "a"));
        String position = staff.post(
                        path + "/entries/2/correction",
                        "{\"replacement\":" + contact("2025-05-11", "b") + ",\"reason\":\"r\"}")
                .header("Log-Position");
        assertThat(entries(path + "/timeline?family=Contact", position)).containsExactly(2);
        assertThat(entries(path + "/timeline?type=IntakeTaken&type=EntryCorrected", position))
                .containsExactlyInAnyOrder(3, 1);
        assertThat(entries(path + "/timeline?amended=true", position)).containsExactly(2);
        assertThat(entries(path + "/timeline?to=2025-04-30", position)).containsExactly(1);
        assertThat(entries(path + "/timeline?phase=INTAKE&from=2025-04-01", position))
                .contains(1);
        assertThat(entries(path + "/timeline?recordedBy=nobody", position)).isEmpty();
    }

    @Test
    void a_mistyped_filter_is_a_mistake_and_not_ignored() {
        String path = openCase(service, "north");
        Answer answer = staff.get(path
                + "/timeline?famly=Contact&type=Visit&from=yesterday&limit=201&amended=yes&phase=A&phase=B&before=x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("famly", "type", "from", "limit", "amended", "phase", "before");
    }

    @Test
    void a_query_that_cannot_be_decoded_is_a_mistake() {
        String path = openCase(service, "north");
        for (String query :
                List.of("family=%E3%81", "%E3%81=1", "recordedBy=%00", "before=%F0%9F", "from=%2B999999999-01-01")) {
            Answer answer = staff.get(path + "/timeline?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.problem()).as(query).isEqualTo("malformed-request");
        }
    }

    @Test
    void a_reporter_sees_days_and_codes_and_no_words() {
        Answer opened = staff.post("/api/cases", intake("north", "秘密の名前"));
        String path = "/api/cases/" + opened.text("/caseId");
        Caller reporter = service.as("north-reporter").with("Min-Log-Position", opened.header("Log-Position"));
        for (String read : List.of(path, path + "/timeline", path + "/entries/1", "/api/cases?limit=200")) {
            Answer answer = reporter.get(read);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("秘密の名前").contains("{\"withheld\":true}");
        }
        assertThat(reporter.get(path + "/timeline").text("/entries/0/event/route"))
                .isEqualTo("SELF");
    }

    @Test
    void an_auditor_reads_the_words() {
        Answer opened = staff.post("/api/cases", intake("north", "監査 対象"));
        Answer read = service.as("north-auditor").get("/api/cases/" + opened.text("/caseId"));
        assertThat(read.text("/person/name")).isEqualTo("監査 対象");
    }

    @Test
    void the_list_has_the_offices_cases_and_no_others() {
        Answer north = staff.post("/api/cases", intake("north", "北の 人"));
        Answer south = service.as("south-staff").post("/api/cases", intake("south", "南の 人"));
        List<String> listed = new ArrayList<>();
        String next = "/api/cases?limit=50";
        while (!next.isEmpty()) {
            Answer page =
                    staff.with("Min-Log-Position", south.header("Log-Position")).get(next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            for (JsonNode row : page.json().at("/cases")) {
                listed.add(row.at("/caseId").asString());
                assertThat(row.at("/office").asString()).isEqualTo("north");
            }
            next = page.text("/next");
        }
        assertThat(listed).contains(north.text("/caseId")).doesNotContain(south.text("/caseId"));
        assertThat(listed).doesNotHaveDuplicates();
    }

    @Test
    void the_summary_tells_how_the_case_stands_today() {
        Answer opened = staff.post("/api/cases", intake("north", "要約 太郎"));
        String path = "/api/cases/" + opened.text("/caseId");
        staff.post(
                path + "/entries",
                "{\"type\":\"StaffAssigned\",\"on\":\"2025-04-02\",\"staff\":\"north-staff\",\"role\":\"RETENTION_WORKER\"}");
        Answer consultation = staff.post(
                path + "/entries",
                "{\"type\":\"ConsultationReceived\",\"on\":\"2025-04-03\",\"from\":\"CLIENT\",\"channel\":\"PHONE\",\"side\":\"LIFE\"}");
        assertThat(consultation.status()).as(consultation.body()).isEqualTo(201);
        Answer summary = staff.get(path);
        assertThat(summary.status()).as(summary.body()).isEqualTo(200);
        assertThat(summary.header("ETag")).isEqualTo(consultation.header("ETag"));
        assertThat(summary.text("/person/name")).isEqualTo("要約 太郎");
        assertThat(summary.text("/phase/phase")).isEqualTo("INTAKE");
        assertThat(summary.text("/phase/since")).isEqualTo("2025-04-01");
        assertThat(summary.text("/open/0/kind")).isEqualTo("CONSULTATION");
        assertThat(summary.text("/deadlines/0/kind")).isEqualTo("ANSWER_OWED");
        assertThat(summary.json().at("/custody/erased").asBoolean()).isFalse();
        assertThat(Long.parseLong(summary.header("Log-Position")))
                .isGreaterThanOrEqualTo(Long.parseLong(consultation.header("Log-Position")));
    }

    @Test
    void a_reader_who_has_the_timeline_as_it_is_gets_it_no_second_time() {
        String path = openCase(service, "north");
        Answer first = staff.post(path + "/entries", contact("2025-05-10", "a"));
        Caller reader = staff.with("Min-Log-Position", first.header("Log-Position"));
        for (String read : List.of("/timeline", "/timeline?type=IntakeTaken", "/entries/1")) {
            Answer page = reader.get(path + read);
            assertThat(page.header("ETag")).isEqualTo(first.header("ETag"));
            Answer same = reader.with("If-None-Match", "\"1\", " + page.header("ETag"))
                    .get(path + read);
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            assertThat(same.header("ETag")).isEqualTo(page.header("ETag"));
            assertThat(same.header("Log-Position")).isNotEmpty();
        }
        Answer second = staff.with("If-Match", reader.get(path + "/timeline").header("ETag"))
                .post(path + "/entries", contact("2025-05-11", "b"));
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        Caller later = staff.with("Min-Log-Position", second.header("Log-Position"));
        assertThat(later.with("If-None-Match", first.header("ETag"))
                        .get(path + "/timeline")
                        .status())
                .isEqualTo(200);
        assertThat(service.as("south-staff")
                        .with("If-None-Match", second.header("ETag"))
                        .get(path + "/timeline")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_summary_is_read_anew_each_time_for_what_is_due_changes_with_the_day() {
        String path = openCase(service, "north");
        Answer summary = staff.get(path);
        assertThat(staff.with("If-None-Match", summary.header("ETag")).get(path).status())
                .isEqualTo(200);
    }

    @Test
    void a_position_that_is_not_reached_in_time_is_said_so() {
        String path = openCase(service, "north");
        Caller early = staff.with("Min-Log-Position", "999999999999");
        for (String read : List.of(path, path + "/timeline", "/api/cases")) {
            Answer answer = early.get(read);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("not-caught-up");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void that_a_case_is_parked_is_told_to_its_own_office_alone() throws SQLException {
        String path = openCase(service, "north");
        Answer last = staff.post(path + "/entries", contact("2025-05-10", "a"));
        String position = last.header("Log-Position");
        assertThat(entries(path + "/timeline", position)).hasSize(2);
        park(UUID.fromString(last.text("/caseId")), Long.parseLong(position) - 1);

        String none = "/api/cases/00000000-0000-4000-8000-000000000000";
        Caller stranger = service.as("south-staff").with("Min-Log-Position", position);
        for (String read : List.of("/timeline", "/entries/1")) {
            Answer own = staff.with("Min-Log-Position", position).get(path + read);
            assertThat(own.problem()).isEqualTo("not-caught-up");
            assertThat(own.header("Retry-After")).isEqualTo("60");
            Answer foreign = stranger.get(path + read);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(stranger.get(none + read).body());
        }
        service.bean(Projectors.class).of("timeline").refold(UUID.fromString(last.text("/caseId")));
    }

    /** As the projector does with a case that it cannot follow. */
    private void park(UUID caseId, long position) throws SQLException {
        try (var connection = service.bean("projections", DataSource.class).getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO projection.parked (projection, case_id, position, entry_no, error)
                        VALUES ('timeline', ?, ?, 2, 'a test')
                        """)) {
            statement.setObject(1, caseId);
            statement.setLong(2, position);
            statement.executeUpdate();
        }
    }

    @Test
    void malformed_headers_are_named() {
        String path = openCase(service, "north");
        assertThat(staff.with("Min-Log-Position", "-1").get(path + "/timeline").text("/faults/0/field"))
                .isEqualTo("Min-Log-Position");
        assertThat(staff.with("If-Match", "2")
                        .post(path + "/entries", contact("2025-05-10", "a"))
                        .text("/faults/0/field"))
                .isEqualTo("If-Match");
        assertThat(staff.with("Idempotency-Key", "again")
                        .post(path + "/entries", contact("2025-05-10", "a"))
                        .text("/faults/0/field"))
                .isEqualTo("Idempotency-Key");
    }

    private List<Integer> entries(String path, String position) {
        Answer answer = staff.with("Min-Log-Position", position).get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var numbers = new ArrayList<Integer>();
        answer.json()
                .at("/entries")
                .forEach(entry -> numbers.add(entry.at("/entry").asInt()));
        return numbers;
    }
}
