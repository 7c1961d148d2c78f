package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.projector.RebuildStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case, step by step as it was recorded. */
class CaseReplayTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final String path = openCase(service, "north");

    private String record(String address, String body) {
        Answer answer = staff.post(path + address, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.header("Log-Position");
    }

    private List<JsonNode> lines(Caller reader, String query) {
        Answer answer = reader.get(path + "/replay" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.body()).endsWith("\n");
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private List<JsonNode> steps(String query) {
        List<JsonNode> lines = lines(staff, query);
        assertThat(lines.getFirst().at("/line").asString()).isEqualTo("head");
        assertThat(lines.getLast().at("/line").asString()).isEqualTo("end");
        return lines.subList(1, lines.size() - 1);
    }

    private static List<String> fields(JsonNode changes) {
        List<String> fields = new ArrayList<>();
        changes.forEach(change -> fields.add(
                change.at("/field").asString() + ": " + change.at("/before") + " -> " + change.at("/after")));
        return fields;
    }

    private static JsonNode of(JsonNode changes, String field) {
        for (JsonNode change : changes) {
            if (change.at("/field").asString().equals(field)) {
                return change;
            }
        }
        throw new AssertionError("no change of " + field + " in " + fields(changes));
    }

    private void someMonths() {
        record(
                "/entries",
                "{\"type\":\"PhaseChanged\",\"on\":\"2025-05-12\",\"to\":\"TRANSITION\",\"reason\":\"OTHER\"}");
        record(
                "/entries",
                "{\"type\":\"ConsultationReceived\",\"on\":\"2025-05-13\",\"from\":\"CLIENT\",\"channel\":\"PHONE\",\"side\":\"LIFE\"}");
        record(
                "/entries",
                "{\"type\":\"ConsultationAnswered\",\"on\":\"2025-05-14\",\"entry\":3,\"channel\":\"PHONE\"}");
        record("/entries/2/retraction", "{\"reason\":\"別の人の記録\"}");
    }

    @Test
    void each_step_is_the_entry_and_what_it_changed() {
        someMonths();
        List<JsonNode> steps = steps("?on=2025-05-20");
        assertThat(steps).hasSize(5);

        JsonNode opened = steps.getFirst();
        assertThat(opened.at("/recorded/type").asString()).isEqualTo("IntakeTaken");
        assertThat(opened.at("/recorded/event/name").asString()).isEqualTo("山田 花子");
        assertThat(fields(opened.at("/changed/standing")))
                .contains("phase:  -> {\"phase\":\"INTAKE\",\"since\":\"2025-04-01\"}");
        assertThat(of(opened.at("/changed/file"), "person.details[1]")
                        .at("/after/name")
                        .asString())
                .isEqualTo("山田 花子");

        JsonNode moved = steps.get(1);
        assertThat(moved.at("/on").asString()).isEqualTo("2025-05-20");
        assertThat(moved.has("passed")).isFalse();
        assertThat(fields(moved.at("/changed/standing")))
                .contains("phase.phase: \"INTAKE\" -> \"TRANSITION\"", "phase.since: \"2025-04-01\" -> \"2025-05-12\"");
        assertThat(of(moved.at("/changed/file"), "phases.steps[2]")
                        .at("/after/to")
                        .asString())
                .isEqualTo("TRANSITION");
        assertThat(of(moved.at("/changed/file"), "phases.steps[2]").at("/ja").asString())
                .isEqualTo("段階");

        JsonNode asked = steps.get(2);
        JsonNode owed = deadline(asked, "ANSWER_OWED");
        assertThat(owed.has("before")).isFalse();
        assertThat(owed.at("/after/state").asString()).isEqualTo("OVERDUE");
        assertThat(indicators(asked)).contains("RAISED R8");

        JsonNode answered = steps.get(3);
        assertThat(deadline(answered, "ANSWER_OWED").has("after")).isFalse();
        assertThat(indicators(answered)).contains("CLEARED R8");
        assertThat(fields(answered.at("/changed/file")))
                .contains("matters.matters[3].settledOn:  -> \"2025-05-14\"", "matters.matters[3].settledBy:  -> 4");

        JsonNode retracted = steps.get(4);
        assertThat(retracted.at("/recorded/amendment/fact").asInt()).isEqualTo(2);
        assertThat(fields(retracted.at("/changed/standing"))).contains("phase.phase: \"TRANSITION\" -> \"INTAKE\"");
        assertThat(of(retracted.at("/changed/file"), "phases.steps[2]").has("after"))
                .isFalse();
    }

    @Test
    void without_a_day_each_entry_is_judged_on_the_day_it_was_recorded() {
        someMonths();
        assertThat(steps(""))
                .hasSize(5)
                .allSatisfy(step -> assertThat(step.at("/on").asString())
                        .isEqualTo(dayOf(step.at("/recorded/recordedAt").asString())));
    }

    private static String dayOf(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), JAPAN).toString();
    }

    @Test
    void the_head_says_what_the_answer_is_made_of_and_the_end_counts() {
        someMonths();
        List<JsonNode> lines = lines(staff, "?on=2025-05-20");
        JsonNode head = lines.getFirst();
        assertThat(path).endsWith(head.at("/caseId").asString());
        assertThat(head.at("/on").asString()).isEqualTo("2025-05-20");
        assertThat(head.at("/words").asBoolean()).isTrue();
        assertThat(head.at("/entries/first").asInt()).isEqualTo(1);
        assertThat(head.at("/entries/last").asInt()).isEqualTo(5);
        assertThat(head.at("/entries/lastPosition").asLong())
                .isEqualTo(lines.get(5).at("/recorded/position").asLong());
        assertThat(head.at("/record/sha256").asString()).hasSize(64);
        assertThat(head.at("/program/domain").asString()).hasSize(64);
        assertThat(head.at("/program/fold").asInt()).isPositive();
        assertThat(head.at("/program/rules/R8").asInt()).isPositive();
        JsonNode setting = head.at("/policy/settings/0");
        assertThat(setting.at("/source").asString()).isNotEmpty();
        assertThat(setting.at("/validFrom").asString()).isNotEmpty();
        JsonNode end = lines.getLast();
        assertThat(end.at("/steps").asInt()).isEqualTo(5);
        assertThat(end.at("/amendments").asInt()).isEqualTo(1);
        assertThat(end.at("/late").asInt()).isEqualTo(4);
        assertThat(end.at("/raised").asInt()).isPositive();
    }

    @Test
    void the_days_of_recording_bound_it() {
        someMonths();
        LocalDate today = LocalDate.now(JAPAN);
        assertThat(steps("?from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .hasSize(5);
        assertThat(steps("?from=" + today.plusDays(2))).isEmpty();
        List<JsonNode> none = lines(staff, "?to=" + today.minusDays(2));
        assertThat(none).hasSize(2);
        assertThat(none.getFirst().has("entries")).isFalse();
    }

    @Test
    void a_reporter_sees_codes_and_days_and_no_words() {
        someMonths();
        record("/entries", contact("2025-05-15", "内緒"));
        record("/entries/1/correction", "{\"replacement\":" + Facts.intake("north", "山田 太郎") + ",\"reason\":\"誤り\"}");
        List<JsonNode> lines = lines(service.as("north-reporter"), "?on=2025-05-20");
        assertThat(lines.toString()).doesNotContain("山田", "内緒", "誤り", "別の人");
        assertThat(lines.getFirst().at("/words").asBoolean()).isFalse();
        JsonNode name = of(lines.get(7).at("/changed/file"), "person.details[1].name");
        assertThat(name.at("/before").toString()).isEqualTo("{\"withheld\":true}");
        assertThat(name.at("/after").toString()).isEqualTo("{\"withheld\":true}");
        lines.forEach(line -> line.at("/changed/indicators")
                .forEach(one -> assertThat(one.at("/after").has("reason")).isFalse()));
        JsonNode staffsName = of(steps("?on=2025-05-20").get(6).at("/changed/file"), "person.details[1].name");
        assertThat(staffsName.at("/before").asString()).isEqualTo("山田 花子");
        assertThat(staffsName.at("/after").asString()).isEqualTo("山田 太郎");
    }

    @Test
    void words_that_were_sealed_anew_and_say_the_same_are_no_change() {
        record(
                "/entries/1/correction",
                "{\"replacement\":" + Facts.intake("north", "山田 花子").replace("SELF", "HELLO_WORK")
                        + ",\"reason\":\"誤り\"}");
        assertThat(fields(steps("?on=2025-05-20").get(1).at("/changed/file")))
                .anyMatch(field -> field.startsWith("person.arrival.route: "))
                .noneMatch(field -> field.contains("name"));
    }

    @Test
    void the_same_record_gives_the_same_bytes_also_after_the_projections_were_rebuilt() {
        someMonths();
        String before = staff.get(path + "/replay").body();
        assertThat(staff.get(path + "/replay").body()).isEqualTo(before);
        Caller admin = service.as("north-admin");
        String rebuild = admin.post("/api/admin/rebuilds", "{\"projections\":[\"audit\"],\"memory\":\"64m\"}")
                .header("Location");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!RebuildStep.valueOf(admin.get(rebuild).text("/step")).isLast() && System.nanoTime() < end) {
            admin.get(rebuild + "/events"); // returns when it has ended, or after a while
        }
        assertThat(admin.get(rebuild).text("/step")).isEqualTo("DONE");
        assertThat(staff.get(path + "/replay").body()).isEqualTo(before);
    }

    @Test
    void what_is_malformed_is_named() {
        Answer answer = staff.get(path + "/replay?from=today&to=2025-02-30&on=1066-10-14&x=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults").findValuesAsString("field")).containsExactly("from", "to", "on", "x");
    }

    private static JsonNode deadline(JsonNode step, String kind) {
        for (JsonNode change : step.at("/changed/deadlines")) {
            if (change.at("/kind").asString().equals(kind)) {
                return change;
            }
        }
        throw new AssertionError("no change of " + kind + ": " + step.at("/changed/deadlines"));
    }

    private static List<String> indicators(JsonNode step) {
        List<String> changes = new ArrayList<>();
        step.at("/changed/indicators")
                .forEach(one -> changes.add(
                        one.at("/change").asString() + " " + one.at("/rule").asString()));
        return changes;
    }
}
