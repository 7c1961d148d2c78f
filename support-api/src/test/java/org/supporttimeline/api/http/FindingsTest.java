package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.finding.FindingRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsTest {

    private static final String COPIED = "体調は落ち着いていて、来月も同じように働き続けたいと話していました";

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final String path = openCase(service, "north");

    private Answer record(String at, String fact) {
        Answer answer = staff.post(at + "/entries", fact);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String contact(String on, String note) {
        return Facts.contact(on, note);
    }

    private static List<String> rules(Answer answer) {
        return answer.json().at("/findings").findValuesAsString("rule");
    }

    @Test
    void a_case_is_told_what_an_inspection_would_find_and_by_which_entries() {
        record(
                path,
                "{\"type\":\"PhaseChanged\",\"on\":\"2025-04-02\",\"to\":\"RETENTION\",\"reason\":\"CAME_FROM_OTHER_OFFICE\"}");
        Answer answer = staff.get(path + "/findings?on=2025-06-30");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(rules(answer))
                .contains("CONTRACT_MISSING", "PLAN_MISSING", "INTERVIEW_MISSING", "REPORT_NOT_SHARED");
        JsonNode contract = found(answer, "CONTRACT_MISSING", "2025-04-02");
        assertThat(contract.at("/entries").toString()).isEqualTo("[2]");
        assertThat(contract.at("/weight").asString()).isEqualTo("FINDING");
        assertThat(contract.at("/missing/ja").asString()).contains("契約");
        assertThat(answer.json().at("/rules")).hasSize(FindingRule.values().length);
    }

    @Test
    void what_was_added_later_is_shown_with_its_day_and_the_record_before_does_not_have_it() {
        Answer phase = record(
                path,
                "{\"type\":\"PhaseChanged\",\"on\":\"2025-04-02\",\"to\":\"RETENTION\",\"reason\":\"CAME_FROM_OTHER_OFFICE\"}");
        record(path, "{\"type\":\"InterviewHeld\",\"on\":\"2025-04-20\",\"channel\":\"FACE_TO_FACE\",\"note\":\"話\"}");

        JsonNode now = april(staff.get(path + "/findings?on=2025-06-30"));
        assertThat(now.at("/mended/entry").asInt()).isEqualTo(3);
        assertThat(now.at("/mended/on").asString()).isEqualTo("2025-04-20");
        assertThat(now.at("/mended/daysLate").asInt()).isPositive();
        Answer then = staff.get(path + "/findings?on=2025-06-30&knownAt=" + phase.text("/recordedAt"));
        assertThat(april(then).has("mended")).isFalse();
        assertThat(then.header("Log-Position")).isEqualTo(phase.header("Log-Position"));
        assertThat(staff.get(path + "/findings?knownAt=2001-01-01T00:00:00Z").problem())
                .isEqualTo("not-yet-recorded");
    }

    private static JsonNode april(Answer answer) {
        return found(answer, "INTERVIEW_MISSING", "2025-04-02");
    }

    private static JsonNode found(Answer answer, String rule, String from) {
        for (JsonNode finding : answer.json().at("/findings")) {
            if (finding.at("/rule").asString().equals(rule)
                    && finding.at("/from").asString().equals(from)) {
                return finding;
            }
        }
        throw new AssertionError("not found: " + rule + " in " + answer.body());
    }

    @Test
    void a_copied_text_is_told_by_its_entries_only_and_not_looked_at_for_who_reads_no_words() {
        record(path, contact("2025-04-10", COPIED));
        record(path, contact("2025-05-10", COPIED.replace("、", "　") + "。"));
        record(path, contact("2025-05-11", "特になし。"));

        Answer read = staff.get(path + "/findings");
        assertThat(rules(read)).contains("SAME_TEXT", "BLANK_NOTE");
        assertThat(read.body()).doesNotContain("落ち着いて", "特になし。\"", "山田");
        Answer coded = service.as("north-reporter").get(path + "/findings");
        assertThat(coded.status()).isEqualTo(200);
        assertThat(rules(coded)).doesNotContain("SAME_TEXT", "BLANK_NOTE");
        for (JsonNode rule : coded.json().at("/rules")) {
            boolean words =
                    List.of("SAME_TEXT", "BLANK_NOTE").contains(rule.at("/rule").asString());
            assertThat(rule.at("/lookedAt").asBoolean()).isEqualTo(!words);
        }
    }

    @Test
    void an_office_is_told_case_by_case_and_which_cases_share_a_text() {
        String text = "二つのケースに同じように書かれた、少し長めの面談の記録です " + path;
        record(path, contact("2025-04-10", text));
        String other = openCase(service, "north");
        String position = record(other, contact("2025-04-11", text)).header("Log-Position");

        List<JsonNode> lines = lines(staff.with("Min-Log-Position", position).get("/api/offices/north/findings"));
        assertThat(lines.getLast().at("/kind").asString()).isEqualTo("END");
        assertThat(lines.getLast().at("/textsCompared").asBoolean()).isTrue();
        assertThat(lines.getLast().at("/found/ENTRY_AFTER_CLAIM/found").asInt()).isGreaterThan(1);
        long cases = lines.stream().filter(line -> is(line, "CASE")).count();
        assertThat(lines.getLast().at("/cases").asLong()).isEqualTo(cases);
        assertThat(lines.stream().filter(line -> is(line, "SAME_TEXT")))
                .anySatisfy(line -> assertThat(line.at("/places").findValuesAsString("caseId"))
                        .containsExactlyInAnyOrder(id(path), id(other)));
        assertThat(lines.toString()).doesNotContain("二つのケース", "山田");
    }

    @Test
    void an_erased_case_is_told_and_all_others_are_compared_as_before() {
        String text = "消した後も、ほかの二件では同じ文のまま見つかる面談の記録です " + path;
        List<String> sharing = List.of(path, openCase(service, "north"), openCase(service, "north"));
        sharing.forEach(one -> record(one, contact("2025-04-10", text)));
        Answer opened = record(path, contact("2025-04-12", COPIED));
        Caller reader = staff.with("Min-Log-Position", opened.header("Log-Position"));
        int before = lines(reader.get("/api/offices/north/findings"))
                .getLast()
                .at("/unreadableCases")
                .asInt(-1);
        assertThat(before).isNotNegative();

        String position =
                Long.toString(Erasure.of(service, UUID.fromString(id(path))).position());
        List<JsonNode> lines = lines(staff.with("Min-Log-Position", position).get("/api/offices/north/findings"));
        assertThat(lines.getLast().at("/textsCompared").asBoolean()).isTrue();
        assertThat(lines.getLast().at("/unreadableCases").asInt()).isGreaterThan(before);
        assertThat(lines.stream().filter(line -> is(line, "SAME_TEXT")))
                .anySatisfy(line -> assertThat(line.at("/places").findValuesAsString("caseId"))
                        .containsExactlyInAnyOrder(id(sharing.get(1)), id(sharing.get(2))));
    }

    @Test
    void an_office_without_words_says_that_texts_were_not_compared() {
        String position = record(path, contact("2025-04-10", COPIED)).header("Log-Position");
        List<JsonNode> lines = lines(service.as("north-reporter")
                .with("Min-Log-Position", position)
                .get("/api/offices/north/findings?on=2025-06-30"));
        assertThat(lines.getLast().at("/textsCompared").asBoolean()).isFalse();
        assertThat(lines).noneMatch(line -> is(line, "SAME_TEXT"));
        assertThat(lines.getFirst().at("/notLookedAt").toString()).contains("SAME_TEXT");
    }

    @Test
    void another_offices_findings_are_not_there() {
        record(path, contact("2025-04-10", COPIED));
        Caller south = service.as("south-staff");
        assertThat(south.get(path + "/findings").status()).isEqualTo(404);
        assertThat(south.get("/api/offices/north/findings").status()).isEqualTo(404);
        assertThat(south.get("/api/offices/south/findings").body()).doesNotContain(id(path));
    }

    @Test
    void what_is_malformed_is_named() {
        Answer answer = staff.get(path + "/findings?on=May&knownAt=x&page=2");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults").findValuesAsString("field")).contains("on", "knownAt", "page");
    }

    private static boolean is(JsonNode line, String kind) {
        return line.at("/kind").asString().equals(kind);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<JsonNode> lines(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        answer.body().lines().forEach(line -> lines.add(new JsonMapper().readTree(line)));
        return lines;
    }
}
