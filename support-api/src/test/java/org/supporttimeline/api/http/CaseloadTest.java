package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CaseloadTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private String position = "";

    private String opened(String office, String name, String kana) {
        Answer answer =
                service.as(office + "-staff").post("/api/cases", """
                {"type":"IntakeTaken","on":"2025-04-01","person":"%s","office":"%s","name":"%s","nameKana":"%s","route":"SELF"}
                """.formatted(UUID.randomUUID(), office, name, kana));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        position = answer.header("Log-Position");
        return answer.text("/caseId");
    }

    private void record(String caseId, String json) {
        Answer answer = staff.post("/api/cases/" + caseId + "/entries", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        position = answer.header("Log-Position");
    }

    private List<JsonNode> listed(String address) {
        var rows = new ArrayList<JsonNode>();
        String next = address;
        while (!next.isEmpty()) {
            Answer page = staff.with("Min-Log-Position", position).get(next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().at("/cases").forEach(rows::add);
            next = page.text("/next");
        }
        return rows;
    }

    private List<String> ids(String address) {
        return listed(address).stream().map(row -> row.at("/caseId").asString()).toList();
    }

    private Answer search(Caller caller, String body) {
        return caller.with("Min-Log-Position", position).post("/api/caseload/search", body);
    }

    @Test
    void a_row_tells_what_is_due_next_and_who_is_in_charge() {
        String caseId = opened("north", "担当 あり", "タントウ アリ");
        record(caseId, """
                {"type":"StaffAssigned","on":"2025-04-02","staff":"caseload-worker","role":"RETENTION_WORKER"}""");
        record(caseId, """
                {"type":"ConsultationReceived","on":"2025-04-03","from":"CLIENT","channel":"PHONE","side":"LIFE"}""");
        JsonNode row = listed("/api/caseload?staff=caseload-worker&order=NEXT_DUE&dueWithin=0")
                .getFirst();
        assertThat(row.at("/caseId").asString()).isEqualTo(caseId);
        assertThat(row.at("/staff/RETENTION_WORKER").asString()).isEqualTo("caseload-worker");
        assertThat(row.at("/next/kind").asString()).isEqualTo("ANSWER_OWED");
        assertThat(row.at("/next/dueOn").asString()).isEqualTo("2025-04-07");
        assertThat(row.at("/next/daysLeft").asInt()).isNegative();
        assertThat(row.at("/requests/count").asInt()).isEqualTo(1);
        assertThat(row.at("/requests/oldest").asString()).isEqualTo("2025-04-03");
        assertThat(row.at("/level").asString()).isEqualTo("URGENT");
        assertThat(row.at("/levelJa").asString()).isEqualTo("至急");
        assertThat(ids("/api/caseload?staff=caseload-worker&level=URGENT")).hasSize(1);
        assertThat(ids("/api/caseload?staff=caseload-worker&level=WATCH")).isEmpty();
        assertThat(row.at("/employerContactAllowed").asBoolean()).isFalse();
        assertThat(ids("/api/caseload?staff=caseload-worker&employerContactAllowed=true"))
                .isEmpty();
        assertThat(ids("/api/caseload?staff=caseload-worker&phase=RETENTION")).isEmpty();
        assertThat(ids("/api/caseload?staff=caseload-worker&office=south")).isEmpty();
    }

    @Test
    void both_addresses_give_the_same_list_in_every_order() {
        opened("north", "同じ 一覧", "オナジ イチラン");
        for (String order : List.of("NEWEST", "LONGEST_SILENT", "NEXT_DUE", "MOST_URGENT")) {
            assertThat(ids("/api/caseload?limit=7&order=" + order))
                    .isEqualTo(ids("/api/cases?limit=200&order=" + order))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_first_page_counts_by_stage_and_the_others_do_not() {
        opened("north", "数える 一", "カゾエル イチ");
        opened("north", "数える 二", "カゾエル ニ");
        Answer first = staff.with("Min-Log-Position", position).get("/api/caseload?limit=1&phase=RETENTION");
        assertThat(first.json().at("/phases/INTAKE").asInt()).isGreaterThanOrEqualTo(2);
        Answer page = staff.get("/api/caseload?limit=1");
        assertThat(staff.get(page.text("/next")).json().at("/phases").isMissingNode())
                .isTrue();
    }

    @Test
    void a_case_is_found_by_part_of_name_or_reading_in_either_kana_sorted_by_reading() {
        String second = opened("north", "検索 花子", "ケンサク ハナコ");
        String first = opened("north", "検索 太郎", "けんさく　あきら");
        opened("south", "検索 花子", "ケンサク ハナコ");
        for (String words : List.of("検索", "けんさく", "ｹﾝｻｸ", "ケンサク")) {
            Answer found = search(staff, "{\"words\":\"" + words + "\"}");
            assertThat(found.status()).as(found.body()).isEqualTo(200);
            assertThat(found.json().at("/found").asInt()).isEqualTo(2);
            assertThat(found.text("/cases/0/caseId")).isEqualTo(first);
            assertThat(found.text("/cases/1/caseId")).isEqualTo(second);
            assertThat(found.text("/cases/1/name")).isEqualTo("検索 花子");
        }
        assertThat(search(staff, "{\"office\":\"north\",\"words\":\"はなこ 検索\"}").text("/cases/0/caseId"))
                .isEqualTo(second);
        assertThat(search(staff, "{\"words\":\"検索 次郎\"}").json().at("/found").asInt())
                .isZero();
    }

    @Test
    void another_offices_names_are_not_searched_and_a_reporter_searches_none() {
        opened("south", "隣の 人", "トナリノ ヒト");
        assertThat(search(staff, "{\"office\":\"south\",\"words\":\"隣の\"}")
                        .json()
                        .at("/found")
                        .asInt())
                .isZero();
        assertThat(search(service.as("south-auditor"), "{\"words\":\"となりの\"}")
                        .json()
                        .at("/found")
                        .asInt())
                .isEqualTo(1);
        assertThat(search(service.as("south-reporter"), "{\"words\":\"隣の\"}").status())
                .isEqualTo(403);
        assertThat(search(staff, "{\"word\":\"x\"}").status()).isEqualTo(400);
    }
}
