package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case as the record stood at a moment is what a reader got then. */
class ReplayTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final String path = openCase(service, "north");

    /** What was recorded, in this order: each with the moment at which it was, and its position. */
    private Map<String, String> recorded() {
        Map<String, String> positions = new LinkedHashMap<>();
        for (String body : List.of(
                contact("2025-05-10", "一"),
                "{\"type\":\"PhaseChanged\",\"on\":\"2025-05-12\",\"to\":\"TRANSITION\",\"reason\":\"OTHER\"}",
                "{\"type\":\"StaffAssigned\",\"on\":\"2025-04-02\",\"staff\":\"north-staff\",\"role\":\"RETENTION_WORKER\"}",
                "{\"type\":\"ConsultationReceived\",\"on\":\"2025-05-13\",\"from\":\"CLIENT\",\"channel\":\"PHONE\",\"side\":\"LIFE\"}")) {
            Answer answer = staff.post(path + "/entries", body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            positions.put(answer.text("/recordedAt"), answer.header("Log-Position"));
        }
        Answer retracted = staff.post(path + "/entries/3/retraction", "{\"reason\":\"r\"}");
        assertThat(retracted.status()).as(retracted.body()).isEqualTo(201);
        positions.put(retracted.text("/recordedAt"), retracted.header("Log-Position"));
        return positions;
    }

    @Test
    void the_summary_is_that_of_the_moment_judged_on_the_day() {
        List<String> moments = new ArrayList<>(recorded().keySet());
        String on = "&on=2025-05-20";
        Answer first = staff.get(path + "?knownAt=" + moments.getFirst() + on);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().at("/lastEntry").asInt()).isEqualTo(2);
        assertThat(first.text("/phase/phase")).isEqualTo("INTAKE");
        assertThat(first.json().at("/open")).isEmpty();
        assertThat(staff.get(path + "?knownAt=" + moments.get(1) + on).text("/phase/phase"))
                .isEqualTo("TRANSITION");
        assertThat(staff.get(path + "?knownAt=" + moments.get(1) + "&on=2025-05-11")
                        .text("/phase/phase"))
                .as("known, but not yet so on that day")
                .isEqualTo("INTAKE");
        Answer fourth = staff.get(path + "?knownAt=" + moments.get(3) + on);
        assertThat(fourth.text("/open/0/kind")).isEqualTo("CONSULTATION");
        assertThat(fourth.json().at("/deadlines").findValuesAsString("kind")).contains("ANSWER_OWED");
        assertThat(first.json().at("/deadlines").findValuesAsString("kind")).doesNotContain("ANSWER_OWED");
        assertThat(fourth.json().at("/staff").size()).isEqualTo(1);
        assertThat(staff.get(path + "?knownAt=" + moments.get(4) + on).text("/phase/phase"))
                .as("the change of stage was taken back")
                .isEqualTo("INTAKE");
    }

    @Test
    void the_answer_names_the_position_that_it_is_true_for() {
        recorded().forEach((moment, position) -> {
            for (String read : List.of(path, path + "/timeline", path + "/due")) {
                assertThat(staff.get(read + "?knownAt=" + moment).header("Log-Position"))
                        .isEqualTo(position);
            }
        });
    }

    @Test
    void without_a_moment_the_present_is_told_in_the_same_words() {
        String last = List.copyOf(recorded().keySet()).getLast();
        assertThat(staff.get(path + "?knownAt=" + last).body())
                .isEqualTo(staff.get(path).body());
        assertThat(staff.get(path + "/timeline?knownAt=" + last).json().at("/entries"))
                .isEqualTo(staff.get(path + "/timeline").json().at("/entries"));
    }

    @Test
    void the_timeline_has_the_entries_and_amendments_known_then() {
        List<String> moments = List.copyOf(recorded().keySet());
        Answer then = staff.get(path + "/timeline?limit=2&knownAt=" + moments.get(2));
        assertThat(then.json().at("/entries/0/entry").asInt()).isEqualTo(3);
        assertThat(then.json().at("/entries/0/amendedBy")).isEmpty();
        assertThat(then.json().at("/entries/1/entry").asInt()).isEqualTo(2);
        assertThat(staff.get(then.text("/next")).json().at("/entries/0/entry").asInt())
                .isEqualTo(4);
        assertThat(staff.get(path + "/timeline?amended=true&knownAt=" + moments.get(3))
                        .json()
                        .at("/entries"))
                .isEmpty();
        assertThat(staff.get(path + "/timeline?amended=true&knownAt=" + moments.get(4))
                        .json()
                        .at("/entries"))
                .hasSize(1);
    }

    @Test
    void before_its_first_entry_a_case_was_not_recorded_yet_which_only_its_readers_are_told() {
        for (String read : List.of(path, path + "/timeline", path + "/due")) {
            Answer ours = staff.get(read + "?knownAt=2001-01-01T00:00:00Z");
            assertThat(ours.status()).isEqualTo(404);
            assertThat(ours.problem()).isEqualTo("not-yet-recorded");
            Answer theirs = service.as("south-staff").get(read + "?knownAt=2001-01-01T00:00:00Z");
            assertThat(theirs.problem()).isEqualTo("not-found");
            assertThat(theirs.body())
                    .isEqualTo(service.as("south-staff")
                            .get("/api/cases/00000000-0000-4000-8000-000000000000?knownAt=2001-01-01T00:00:00Z")
                            .body());
        }
    }

    @Test
    void a_malformed_moment_or_day_is_named() {
        Answer answer = staff.get(path + "?knownAt=yesterday&on=2025-02-30");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults").findValuesAsString("field")).containsExactly("knownAt", "on");
        assertThat(staff.get(path + "/timeline?knownAt=2025-05-01").text("/faults/0/field"))
                .isEqualTo("knownAt");
        assertThat(staff.get(path + "/timeline?knownAt=%2B999999999-12-31T00:00:00Z")
                        .text("/faults/0/field"))
                .isEqualTo("knownAt");
    }
}
