package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DueTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private String path = "";
    private String position = "";

    private Answer record(String json) {
        Answer answer = staff.post(path + "/entries", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        position = answer.header("Log-Position");
        return answer;
    }

    private static String asked(String on) {
        return """
                {"type":"ConsultationReceived","on":"%s","from":"CLIENT","channel":"PHONE","side":"LIFE"}""".formatted(on);
    }

    @BeforeEach
    void case_with_an_answer_owed() {
        path = openCase(service, "north");
        record("""
                {"type":"StaffAssigned","on":"2025-04-02","staff":"due-worker","role":"RETENTION_WORKER"}""");
        record(asked("2025-04-03"));
    }

    private List<JsonNode> listed(Caller caller, String query) {
        var items = new ArrayList<JsonNode>();
        String next = "/api/due?" + query;
        while (!next.isEmpty()) {
            Answer page = caller.with("Min-Log-Position", position).get(next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().at("/items").forEach(items::add);
            next = page.text("/next");
        }
        return items.stream()
                .filter(item -> path.endsWith(item.at("/caseId").asString()))
                .toList();
    }

    @Test
    void an_item_tells_what_it_follows_from() {
        LocalDate before = LocalDate.now(JAPAN);
        JsonNode item =
                listed(staff, "staff=due-worker&until=2025-04-30&limit=1").getFirst();
        LocalDate after = LocalDate.now(JAPAN);
        assertThat(item.at("/kind").asString()).isEqualTo("ANSWER_OWED");
        assertThat(item.at("/ja").asString()).isEqualTo("相談への返答");
        assertThat(item.at("/en").asString()).isEqualTo("answer owed");
        assertThat(item.at("/dueOn").asString()).isEqualTo("2025-04-07");
        assertThat(LocalDate.parse(item.at("/dueOn").asString())
                        .minusDays(item.at("/daysLeft").asLong()))
                .isBetween(before, after);
        assertThat(item.at("/state").asString()).isEqualTo("OVERDUE");
        assertThat(item.at("/binding").asString()).isEqualTo("SOFT");
        assertThat(item.at("/entries/0").asInt()).isEqualTo(3);
        assertThat(item.at("/staff/0").asString()).isEqualTo("due-worker");
        assertThat(item.at("/settings/0/setting").asString()).isEqualTo("consultation-answer");
        assertThat(item.at("/settings/0/value/0").asString()).isEqualTo("2");
        assertThat(item.at("/settings/0/validFrom").asString()).isNotEmpty();
        assertThat(item.at("/settings/0/source").asString()).isNotEmpty();
    }

    @Test
    void the_list_is_narrowed_by_day_staff_kind_and_office() {
        assertThat(listed(staff, "until=2025-04-06")).isEmpty();
        assertThat(listed(staff, "until=2025-04-07")).hasSize(1);
        assertThat(listed(staff, "staff=somebody-else")).isEmpty();
        assertThat(listed(staff, "kind=ACTION_DUE&kind=ANSWER_OWED&limit=500")).hasSize(1);
        assertThat(listed(staff, "kind=ACTION_DUE&limit=500")).isEmpty();
        assertThat(listed(staff, "office=north&limit=500")).hasSize(1);
        assertThat(listed(staff, "office=south")).isEmpty();
        assertThat(listed(service.as("south-staff"), "limit=500")).isEmpty();
        assertThat(staff.get("/api/due?kind=NO_SUCH").status()).isEqualTo(400);
        assertThat(staff.get("/api/due?until=%2B12345-01-01").status()).isEqualTo(400);
        assertThat(staff.get("/api/due?after=x").status()).isEqualTo(400);
    }

    @Test
    void the_first_page_counts_by_state_and_tells_how_far_holidays_are_known() {
        Answer first = staff.with("Min-Log-Position", position).get("/api/due?staff=due-worker&limit=1");
        assertThat(first.json().at("/counts/OVERDUE").asInt()).isPositive();
        assertThat(first.json().at("/holidays/beyond").asBoolean()).isFalse();
        assertThat(first.text("/holidays/knownUntil")).isNotEmpty();
        Answer far = staff.get(path + "/due?on=2040-01-01");
        assertThat(far.json().at("/holidays/beyond").asBoolean()).isTrue();
    }

    @Test
    void what_was_due_on_a_day_is_told_as_the_record_stood_then() {
        Answer before = staff.get(path);
        Instant then = Instant.parse(staff.with("Min-Log-Position", position)
                .get(path + "/entries/3")
                .text("/recordedAt"));
        record("""
                {"type":"ConsultationAnswered","on":"2025-04-04","entry":3,"channel":"PHONE"}""");
        assertThat(before.status()).isEqualTo(200);

        assertThat(states(path + "/due?on=2025-04-04")).isEmpty();
        assertThat(states(path + "/due?on=2025-04-04&knownAt=" + then)).containsExactly("DUE_SOON");
        assertThat(states(path + "/due?on=2025-04-10&knownAt=" + then)).containsExactly("OVERDUE");
        Answer past = staff.get(path + "/due?on=2025-04-10&knownAt=" + then);
        assertThat(past.json().at("/lastEntry").asInt()).isEqualTo(3);
        assertThat(past.json().at("/items/0/daysLeft").asInt()).isEqualTo(-3);
        assertThat(staff.get(path + "/due?knownAt=2020-01-01T00:00:00Z").status())
                .isEqualTo(404);
        assertThat(staff.get(path + "/due?knownAt=yesterday").status()).isEqualTo(400);
    }

    private List<String> states(String address) {
        Answer answer = staff.with("Min-Log-Position", position).get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var states = new ArrayList<String>();
        answer.json().at("/items").forEach(item -> states.add(item.at("/state").asString()));
        return states;
    }
}
