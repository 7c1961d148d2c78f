package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IndicatorsTest {

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

    @BeforeEach
    void case_with_a_concern_of_the_employer() {
        path = openCase(service, "north");
        record("""
                {"type":"StaffAssigned","on":"2025-04-02","staff":"risk-worker","role":"RETENTION_WORKER"}""");
        record("""
                {"type":"EmployerContacted","on":"2025-04-03","channel":"PHONE","counterpart":"SUPERIOR",
                 "begunBy":"EMPLOYER","concern":"CONTRACT_AT_RISK"}""");
    }

    private Answer read(Caller caller, String address) {
        Answer answer = caller.with("Min-Log-Position", position).get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private List<JsonNode> listed(Caller caller, String query) {
        var found = new ArrayList<JsonNode>();
        String next = "/api/indicators?" + query;
        while (!next.isEmpty()) {
            Answer page = read(caller, next);
            page.json().at("/indicators").forEach(found::add);
            next = page.text("/next");
        }
        return found.stream()
                .filter(one -> path.endsWith(one.at("/caseId").asString()))
                .toList();
    }

    @Test
    void an_indicator_tells_what_it_rests_on_and_what_to_do_next() {
        Answer answer = read(staff, path + "/indicators");
        assertThat(answer.text("/level")).isEqualTo("URGENT");
        JsonNode one = answer.json().at("/indicators/0");
        assertThat(one.at("/rule").asString()).isEqualTo("R10");
        assertThat(one.at("/version").asInt()).isEqualTo(1);
        assertThat(one.at("/levelJa").asString()).isEqualTo("至急");
        assertThat(one.at("/since").asString()).isEqualTo("2025-04-03");
        assertThat(one.at("/evidence/0").asInt()).isEqualTo(3);
        assertThat(one.at("/reason/ja").asString()).contains("企業の懸念");
        assertThat(one.at("/reason/en").asString()).contains("2025-04-03");
        assertThat(one.at("/standing").asString()).isEqualTo("OPEN");
        assertThat(one.at("/nextStep/ja").asString()).isNotEmpty();
    }

    @Test
    void the_list_is_narrowed_by_staff_level_rule_and_office() {
        List<JsonNode> all = listed(staff, "staff=risk-worker&limit=2");
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().at("/office").asString()).isEqualTo("north");
        assertThat(all.getFirst().at("/staff/0").asString()).isEqualTo("risk-worker");
        assertThat(listed(staff, "level=URGENT&level=CHECK&rule=R10&office=north&limit=500"))
                .hasSize(1);
        assertThat(listed(staff, "level=WATCH&limit=500")).isEmpty();
        assertThat(listed(staff, "rule=R1&limit=500")).isEmpty();
        assertThat(listed(staff, "office=south")).isEmpty();
        assertThat(listed(service.as("south-staff"), "limit=500")).isEmpty();
        assertThat(read(staff, "/api/indicators?limit=1")
                        .json()
                        .at("/counts/URGENT")
                        .asInt())
                .isPositive();
        assertThat(staff.get("/api/indicators?level=HIGH").status()).isEqualTo(400);
        assertThat(staff.get("/api/indicators?after=x").status()).isEqualTo(400);
    }

    @Test
    void what_staff_did_about_it_is_told_and_closed_it_asks_for_nobodys_eyes() {
        record("""
                {"type":"IndicatorClosed","on":"2025-04-04","rule":"R10","evidence":[3],"outcome":"EXPLAINED"}""");
        JsonNode one = read(staff, path + "/indicators").json().at("/indicators/0");
        assertThat(one.at("/standing").asString()).isEqualTo("CLOSED");
        assertThat(one.at("/response").asInt()).isEqualTo(4);
        assertThat(listed(staff, "limit=500")).isEmpty();
        assertThat(listed(staff, "closed=true&limit=500")).hasSize(1);
    }

    @Test
    void a_past_day_is_judged_as_the_record_stood_then() {
        Instant then = Instant.parse(read(staff, path + "/entries/3").text("/recordedAt"));
        record("""
                {"type":"ConcernResolved","on":"2025-04-08","entry":3}""");
        assertThat(rules(path + "/indicators")).doesNotContain("R10");
        assertThat(rules(path + "/indicators?on=2025-04-07")).contains("R10");
        assertThat(rules(path + "/indicators?on=2025-04-09")).doesNotContain("R10");
        assertThat(rules(path + "/indicators?on=2025-04-09&knownAt=" + then)).contains("R10");
        assertThat(rules(path + "/indicators?on=2025-04-02")).doesNotContain("R10");
        assertThat(staff.get(path + "/indicators?knownAt=2020-01-01T00:00:00Z").status())
                .isEqualTo(404);
        assertThat(staff.get(path + "/indicators?on=yesterday").status()).isEqualTo(400);
    }

    private List<String> rules(String address) {
        var rules = new ArrayList<String>();
        read(staff, address)
                .json()
                .at("/indicators")
                .forEach(one -> rules.add(one.at("/rule").asString()));
        return rules;
    }

    @Test
    void why_names_the_entries_and_the_thresholds_whether_the_rule_holds_or_not() {
        Answer fired = read(staff, path + "/indicators/why?rule=R10&on=2025-04-05");
        assertThat(fired.json().at("/fired").asBoolean()).isTrue();
        assertThat(fired.json().at("/looked/0/entry").asInt()).isEqualTo(3);
        assertThat(fired.text("/looked/0/type")).isEqualTo("EmployerContacted");
        assertThat(fired.text("/looked/0/on")).isEqualTo("2025-04-03");
        assertThat(fired.text("/indicator/level")).isEqualTo("URGENT");

        Answer quiet = read(staff, path + "/indicators/why?rule=R1&on=2025-04-05");
        assertThat(quiet.json().at("/fired").asBoolean()).isFalse();
        assertThat(quiet.json().at("/thresholds").findValuesAsString("setting")).contains("rhythm-forms");
        JsonNode threshold = quiet.json().at("/thresholds/0");
        assertThat(threshold.at("/value/0").asString()).isNotEmpty();
        assertThat(threshold.at("/validFrom").asString()).isNotEmpty();
        assertThat(threshold.at("/source").asString()).isNotEmpty();
        assertThat(threshold.at("/confidence").asString()).isNotEmpty();
        assertThat(quiet.text("/reason/ja")).isNotEmpty();
        assertThat(staff.get(path + "/indicators/why").status()).isEqualTo(400);
        assertThat(staff.get(path + "/indicators/why?rule=R99").status()).isEqualTo(400);
    }

    @Test
    void a_reporter_sees_codes_and_days_but_no_sentence_about_the_case() {
        Caller reporter = service.as("north-reporter");
        JsonNode one = read(reporter, path + "/indicators").json().at("/indicators/0");
        assertThat(one.at("/rule").asString()).isEqualTo("R10");
        assertThat(one.at("/since").asString()).isEqualTo("2025-04-03");
        assertThat(one.at("/reason").isObject()).isFalse();
        Answer why = read(reporter, path + "/indicators/why?rule=R10");
        assertThat(why.json().at("/fired").asBoolean()).isTrue();
        assertThat(why.json().at("/reason").isObject()).isFalse();
        assertThat(why.json().at("/indicator/reason").isObject()).isFalse();
    }
}
