package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;
import static org.supporttimeline.api.http.Facts.openCase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");

    private static List<JsonNode> lines(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.body().lines().map(MAPPER::readTree).toList();
    }

    private long head() {
        return lines(staff.get("/api/feed?after=now")).getLast().at("/head").asLong();
    }

    private long record(String path, String note) {
        return staff.post(path + "/entries", contact("2025-05-10", note))
                .json()
                .at("/position")
                .asLong();
    }

    @Test
    void each_event_is_a_line_in_log_order_and_the_last_line_tells_how_far_they_go() {
        long before = head();
        String path = openCase(service, "north");
        record(path, "話した内容");
        staff.post(
                path + "/entries/2/correction",
                "{\"replacement\":" + contact("2025-05-11", "直した内容") + ",\"reason\":\"日付違い\"}");

        List<JsonNode> lines = lines(staff.get("/api/feed?after=" + before));
        List<JsonNode> ours = lines.stream()
                .filter(line -> path.endsWith(line.at("/caseId").asString("none")))
                .toList();
        assertThat(ours).extracting(line -> line.at("/entry").asInt()).containsExactly(1, 2, 3);
        assertThat(ours).extracting(line -> line.at("/kind").asString()).containsExactly("FACT", "FACT", "AMENDMENT");
        JsonNode call = ours.get(1);
        assertThat(call.at("/type").asString()).isEqualTo("ClientContacted");
        assertThat(call.at("/revision").asInt()).isEqualTo(1);
        assertThat(call.at("/on").asString()).isEqualTo("2025-05-10");
        assertThat(call.at("/recordedBy").asString()).isEqualTo("north-staff");
        assertThat(call.at("/role").asString()).isEqualTo("STAFF");
        assertThat(call.at("/office").asString()).isEqualTo("north");
        assertThat(call.at("/channel").asString()).isEqualTo("API");
        assertThat(call.at("/event/note").asString()).isEqualTo("話した内容");
        JsonNode correction = ours.get(2);
        assertThat(correction.at("/amends").asInt()).isEqualTo(2);
        assertThat(correction.at("/on").asString()).isEqualTo("2025-05-11");
        assertThat(correction.at("/event/replacement/note").asString()).isEqualTo("直した内容");
        JsonNode end = lines.getLast();
        assertThat(end.at("/kind").asString()).isEqualTo("REACHED");
        assertThat(end.at("/position").asLong()).isEqualTo(end.at("/head").asLong());
    }

    @Test
    void words_are_for_roles_that_may_read_them_and_for_nobody_when_the_key_is_destroyed() {
        long before = head();
        UUID caseId = UUID.fromString(
                staff.post("/api/cases", intake("north", "流れの 名前")).text("/caseId"));
        String feed = "/api/feed?after=" + before;
        assertThat(service.as("north-auditor").get(feed).body()).contains("流れの 名前");
        assertThat(service.as("north-reporter").get(feed).body())
                .contains("\"name\":{\"withheld\":true}")
                .doesNotContain("流れの 名前");

        Erasure.of(service, caseId);
        Answer after = staff.get(feed);
        assertThat(after.body()).contains("\"name\":{\"erased\":true}").doesNotContain("流れの 名前");
        assertThat(lines(after))
                .filteredOn(line -> line.at("/kind").asString().equals("KEY_DESTROYED"))
                .extracting(line -> line.at("/caseId").asString())
                .contains(caseId.toString());
    }

    @Test
    void other_offices_positions_are_passed_over_and_counted() {
        long before = head();
        String path = openCase(service, "north");
        long last = record(path, "a");
        List<JsonNode> elsewhere = lines(service.as("south-reporter").get("/api/feed?after=" + before));
        assertThat(elsewhere).noneMatch(line -> path.endsWith(line.at("/caseId").asString("none")));
        assertThat(elsewhere.getLast().at("/position").asLong()).isGreaterThanOrEqualTo(last);
    }

    @Test
    void the_office_that_is_handed_a_case_is_told_of_it_and_the_other_no_more() {
        String path = openCase(service, "north");
        long before = record(path, "a");
        Answer transfer = staff.post(
                path + "/entries", "{\"type\":\"CaseTransferred\",\"on\":\"2025-05-11\",\"toOffice\":\"south\"}");
        assertThat(transfer.status()).as(transfer.body()).isEqualTo(201);

        String feed = "/api/feed?after=" + before;
        assertThat(lines(service.as("south-staff").get(feed)))
                .filteredOn(line -> path.endsWith(line.at("/caseId").asString("none")))
                .extracting(line -> line.at("/type").asString())
                .containsExactly("CaseTransferred");
        assertThat(lines(staff.get(feed)))
                .noneMatch(line -> path.endsWith(line.at("/caseId").asString("none")));
    }

    @Test
    void a_follower_waits_until_something_is_there_for_it() throws Exception {
        String path = openCase(service, "north");
        long reached = record(path, "a");
        try (var follower = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> follow = () -> staff.get("/api/feed?wait=30s&after=" + reached);
            var waiting = follower.submit(follow);
            openCase(service, "south"); // no reason to wake
            long last = record(path, "b");
            List<JsonNode> lines = lines(waiting.get(20, TimeUnit.SECONDS));
            assertThat(lines.getFirst().at("/position").asLong()).isEqualTo(last);
        }
    }

    @Test
    void who_waits_in_vain_is_told_how_far_it_has_come() {
        long before = head();
        long elsewhere = service.as("south-staff")
                .post("/api/cases", intake("south", "南の 人"))
                .json()
                .at("/position")
                .asLong();
        List<JsonNode> lines = lines(staff.get("/api/feed?wait=1s&after=" + before));
        assertThat(lines.getLast().at("/position").asLong()).isGreaterThanOrEqualTo(elsewhere);
    }

    @Test
    void a_consumer_that_is_killed_again_and_again_sees_each_item_once_while_others_record() throws Exception {
        long start = head();
        List<String> cases =
                IntStream.range(0, 4).mapToObj(i -> openCase(service, "north")).toList();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = cases.stream()
                    .map(path -> writers.submit(() -> IntStream.range(0, 40)
                            .mapToObj(i -> record(path, "n" + i))
                            .toList()))
                    .toList();
            var seen = new ArrayList<Long>();
            long after = start;
            for (int kills = 0; kills < 30; kills++) {
                after = readAndDie(after, 1 + kills % 7, cases, seen);
            }
            var recorded = new ArrayList<Long>();
            for (var one : writing) {
                recorded.addAll(one.get());
            }
            long last = recorded.stream().mapToLong(Long::longValue).max().orElseThrow();
            while (after < last) {
                after = readAndDie(after, 50, cases, seen);
            }
            assertThat(seen).isSorted().doesNotHaveDuplicates().containsAll(recorded);
            assertThat(seen).hasSize(recorded.size() + cases.size()); // the intakes too
        }
    }

    /** Reads some lines, notes those of the cases, goes away in the middle of the answer, and tells where it was. */
    private long readAndDie(long after, int lines, List<String> cases, List<Long> seen)
            throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> answer = service.http()
                .send(staff.request("/api/feed?wait=2s&after=" + after), HttpResponse.BodyHandlers.ofInputStream());
        long reached = after;
        try (var body = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            for (int i = 0; i < lines; i++) {
                String line = body.readLine();
                if (line == null) {
                    break;
                }
                JsonNode item = MAPPER.readTree(line);
                reached = item.at("/position").asLong();
                if (cases.stream()
                        .anyMatch(path -> path.endsWith(item.at("/caseId").asString("none")))) {
                    seen.add(reached);
                }
            }
        }
        return reached;
    }

    @Test
    void what_is_no_place_in_the_log_is_refused() {
        Answer malformed = staff.get("/api/feed?after=yesterday&limit=0&wait=31s&from=3");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.json().at("/faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("after", "limit", "wait", "from");
        Answer beyond = staff.get("/api/feed?after=999999999999");
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.text("/faults/0/problem")).isEqualTo("out-of-range");
    }
}
