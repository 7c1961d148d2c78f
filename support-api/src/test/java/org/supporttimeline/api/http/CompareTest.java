package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import org.junit.jupiter.api.Test;

/** The record of a case at two moments. */
class CompareTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final String path = openCase(service, "north");

    private String recorded(String address, String body) {
        Answer answer = staff.post(path + address, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/recordedAt");
    }

    @Test
    void what_was_recorded_in_between_is_told_with_what_it_changed() {
        String first = recorded("/entries", contact("2025-05-10", "はじめ"));
        String second = recorded(
                "/entries",
                "{\"type\":\"PhaseChanged\",\"on\":\"2025-05-12\",\"to\":\"TRANSITION\",\"reason\":\"OTHER\"}");
        String third = recorded("/entries", contact("2025-05-14", "あと"));
        Answer answer = staff.get(path + "/compare?knownAt=" + first + "&knownAt=" + second + "&on=2025-05-20");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/entries")).hasSize(1);
        assertThat(answer.text("/entries/0/type")).isEqualTo("PhaseChanged");
        assertThat(answer.text("/changed/standing/0/field")).isEqualTo("phase.phase");
        assertThat(answer.text("/changed/standing/0/before")).isEqualTo("INTAKE");
        assertThat(answer.text("/changed/standing/0/after")).isEqualTo("TRANSITION");
        Answer untilNow = staff.get(path + "/compare?knownAt=" + second + "&on=2025-05-20");
        assertThat(untilNow.json().at("/entries")).hasSize(1);
        assertThat(untilNow.text("/entries/0/event/note")).isEqualTo("あと");
        assertThat(untilNow.json().at("/after/knownAt").isMissingNode()).isTrue();
        assertThat(staff.get(path + "/compare?knownAt=" + third + "&knownAt=" + third)
                        .json()
                        .at("/changed/file"))
                .isEmpty();
        assertThat(service.as("north-reporter")
                        .get(path + "/compare?knownAt=" + first)
                        .body())
                .doesNotContain("あと");
    }

    @Test
    void moments_come_in_their_order_and_are_two_at_most() {
        for (String query : new String[] {
            "",
            "?knownAt=x",
            "?knownAt=2026-02-01T00:00:00Z&knownAt=2026-01-01T00:00:00Z",
            "?knownAt=2026-01-01T00:00:00Z&knownAt=2026-01-02T00:00:00Z&knownAt=2026-01-03T00:00:00Z"
        }) {
            Answer answer = staff.get(path + "/compare" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.text("/faults/0/field")).isEqualTo("knownAt");
        }
    }

    @Test
    void before_anything_was_recorded_there_is_nothing_to_compare() {
        String query = "/compare?knownAt=2001-01-01T00:00:00Z&knownAt=2001-01-02T00:00:00Z";
        assertThat(staff.get(path + query).problem()).isEqualTo("not-yet-recorded");
        assertThat(service.as("south-staff").get(path + query).problem()).isEqualTo("not-found");
    }
}
