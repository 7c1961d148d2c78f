package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");

    @Test
    void a_case_is_opened_and_read_back_at_once() {
        Answer opened = staff.post("/api/cases", intake("north", "佐藤 一郎"));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.header("Location")).endsWith("/entries/1");
        String position = opened.header("Log-Position");

        Answer timeline =
                staff.with("Min-Log-Position", position).get("/api/cases/" + opened.text("/caseId") + "/timeline");
        assertThat(timeline.status()).as(timeline.body()).isEqualTo(200);
        assertThat(timeline.text("/entries/0/type")).isEqualTo("IntakeTaken");
        assertThat(timeline.text("/entries/0/event/name")).isEqualTo("佐藤 一郎");
        assertThat(timeline.text("/entries/0/recordedBy")).isEqualTo("north-staff");
        assertThat(timeline.text("/entries/0/channel")).isEqualTo("API");
        assertThat(Long.parseLong(timeline.header("Log-Position"))).isGreaterThanOrEqualTo(Long.parseLong(position));
    }

    @Test
    void of_two_corrections_of_one_entry_sent_at_once_exactly_one_is_recorded() throws Exception {
        String path = openCase(service, "north");
        staff.post(path + "/entries", contact("2025-04-10", "電話"));
        var bodies = List.of("はじめ", "あとで").stream()
                .map(words -> "{\"replacement\":" + contact("2025-04-11", words) + ",\"reason\":\"日付の間違い\"}")
                .toList();
        var together = new CyclicBarrier(2);
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var sent = bodies.stream()
                    .map(body -> threads.submit(() -> {
                        together.await(20, TimeUnit.SECONDS);
                        return staff.post(path + "/entries/2/correction", body);
                    }))
                    .toList();
            for (var one : sent) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
        }
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer refused =
                answers.stream().filter(one -> one.status() == 409).findFirst().orElseThrow();
        assertThat(refused.text("/violations/0/rule")).isEqualTo("AMENDMENTS_SEEN");
        assertThat(refused.json().at("/violations/0/entry").asInt()).isEqualTo(3);
        assertThat(refused.text("/violations/0/ja")).contains("もう一度送ってください");

        String seen = "{\"replacement\":" + contact("2025-04-12", "電話") + ",\"reason\":\"訂正\",\"seenUpTo\":3}";
        assertThat(staff.post(path + "/entries/2/correction", seen).status()).isEqualTo(201);
        String whole = "{\"reason\":\"別の人の記録\"}";
        assertThat(staff.with("If-Match", "\"4\"")
                        .post(path + "/entries/2/retraction", whole)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_fact_a_correction_and_a_retraction_follow_each_other() {
        String path = openCase(service, "north");
        assertThat(staff.post(path + "/entries", contact("2025-04-10", "電話")).header("ETag"))
                .isEqualTo("\"2\"");
        Answer corrected = staff.post(
                path + "/entries/2/correction",
                "{\"replacement\":" + contact("2025-04-11", "電話（訂正）") + ",\"reason\":\"日付の間違い\"}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
        Answer retracted = staff.post(path + "/entries/2/retraction", "{\"reason\":\"別の人の記録\",\"seenUpTo\":3}");
        assertThat(retracted.status()).as(retracted.body()).isEqualTo(201);

        Answer entry =
                staff.with("Min-Log-Position", retracted.header("Log-Position")).get(path + "/entries/2");
        assertThat(entry.json().at("/amendedBy").toString()).isEqualTo("[3,4]");
        Answer amendment = staff.get(path + "/entries/3");
        assertThat(amendment.json().at("/amends").asInt()).isEqualTo(2);
        assertThat(amendment.text("/event/replacement/type")).isEqualTo("ClientContacted");
        assertThat(amendment.text("/event/reason")).isEqualTo("日付の間違い");
    }

    @Test
    void a_repeated_request_answers_the_same_and_records_once() {
        String key = UUID.randomUUID().toString();
        String body = intake("north", "二度 送る");
        Caller repeating = staff.with("Idempotency-Key", key);
        Answer first = repeating.post("/api/cases", body);
        Answer second = repeating.post("/api/cases", body);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Log-Position")).isEqualTo(first.header("Log-Position"));

        String path = "/api/cases/" + first.text("/caseId");
        Caller again = staff.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(again.post(path + "/entries", contact("2025-04-10", "a")).body())
                .isEqualTo(again.post(path + "/entries", contact("2025-04-10", "a"))
                        .body());
    }

    @Test
    void a_repeat_with_its_fields_in_another_order_is_the_same_request() {
        String path = openCase(service, "north");
        Caller repeating = staff.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first =
                repeating.post(path + "/entries", "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-10\",\"what\":\"笑顔\"}");
        Answer second = repeating.post(
                path + "/entries", "{ \"what\":\"笑顔\", \"on\":\"2025-04-10\", \"type\":\"SuccessNoted\"}");
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void a_key_stands_for_one_request_only() {
        String path = openCase(service, "north");
        Caller repeating = staff.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(repeating.post(path + "/entries", contact("2025-04-10", "a")).status())
                .isEqualTo(201);
        Answer other = repeating.post(path + "/entries", contact("2025-04-10", "b"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        Answer otherCase = repeating.post(openCase(service, "north") + "/entries", contact("2025-04-10", "a"));
        assertThat(otherCase.problem()).isEqualTo("key-reused");
    }

    @Test
    void a_key_belongs_to_its_account() {
        String path = openCase(service, "north");
        String key = UUID.randomUUID().toString();
        String body = contact("2025-04-10", "a");
        Answer mine = staff.with("Idempotency-Key", key).post(path + "/entries", body);
        Answer theirs =
                service.as("north-service-manager").with("Idempotency-Key", key).post(path + "/entries", body);
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.json().at("/entry").asInt())
                .isEqualTo(mine.json().at("/entry").asInt() + 1);
    }

    @Test
    void a_repeat_is_answered_before_any_rule() {
        String path = openCase(service, "north");
        Caller repeating = staff.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = repeating.with("If-Match", "\"1\"").post(path + "/entries", contact("2025-04-10", "a"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        Answer second = repeating.with("If-Match", "\"1\"").post(path + "/entries", contact("2025-04-10", "a"));
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void whoever_saw_an_older_case_is_told_to_look_again() {
        String path = openCase(service, "north");
        assertThat(staff.post(path + "/entries", contact("2025-04-10", "a")).status())
                .isEqualTo(201);
        Answer late = staff.with("If-Match", "\"1\"").post(path + "/entries", contact("2025-04-11", "b"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("precondition-failed");
        assertThat(late.header("ETag")).isEqualTo("\"2\"");
        assertThat(staff.with("If-Match", late.header("ETag"))
                        .post(path + "/entries", contact("2025-04-11", "b"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_cannot_be_true_is_refused_with_every_reason_in_two_languages() {
        String path = openCase(service, "north");
        Answer refused = staff.with("Accept-Language", "en").post(path + "/entries", contact("2150-01-01", "a"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("refused");
        assertThat(refused.text("/violations/0/rule")).isEqualTo("DAY_NOT_IN_FUTURE");
        assertThat(refused.text("/violations/0/field")).isEqualTo("on");
        assertThat(refused.text("/violations/0/message")).isEqualTo(refused.text("/violations/0/en"));
        assertThat(refused.text("/violations/0/ja")).contains("まだ来ていない日");
        assertThat(refused.text("/title")).isEqualTo("It cannot be recorded");
        Answer japanese = staff.post(path + "/entries", contact("2150-01-01", "a"));
        assertThat(japanese.text("/title")).isEqualTo("記録できません");
    }

    @Test
    void what_collides_with_an_entry_names_it() {
        String path = openCase(service, "north");
        String start =
                "{\"type\":\"EmploymentStarted\",\"on\":\"2025-06-01\",\"employer\":\"ある会社\",\"basis\":\"NEW_HIRE\","
                        + "\"opening\":\"RESERVED\",\"disclosure\":\"OPEN\",\"weeklyMinutes\":1800}";
        Answer first = staff.post(path + "/entries", start);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        Answer second = staff.post(path + "/entries", start.replace("2025-06-01", "2025-07-01"));
        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("conflict");
        assertThat(second.json().at("/violations/0/entry").asInt()).isEqualTo(2);
    }

    @Test
    void a_case_is_not_handed_to_an_office_that_does_not_exist() {
        String path = openCase(service, "north");
        Answer refused = staff.post(
                path + "/entries", "{\"type\":\"CaseTransferred\",\"on\":\"2025-05-01\",\"toOffice\":\"nroth\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/faults/0/field")).isEqualTo("toOffice");
    }

    @Test
    void a_transferred_case_is_the_other_offices_from_then_on() {
        String path = openCase(service, "north");
        Answer moved = staff.post(
                path + "/entries", "{\"type\":\"CaseTransferred\",\"on\":\"2025-05-01\",\"toOffice\":\"south\"}");
        assertThat(moved.status()).as(moved.body()).isEqualTo(201);
        String position = moved.header("Log-Position");
        for (String read : new String[] {"", "/timeline", "/entries/1"}) {
            assertThat(staff.with("Min-Log-Position", position).get(path + read).status())
                    .as(read)
                    .isEqualTo(404);
            assertThat(service.as("south-staff")
                            .with("Min-Log-Position", position)
                            .get(path + read)
                            .status())
                    .as(read)
                    .isEqualTo(200);
        }
    }
}
