package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import org.junit.jupiter.api.Test;

class MonthsTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final String path = openCase(service, "north");

    private Answer interview(String on) {
        Answer answer = staff.post(
                path + "/entries",
                "{\"type\":\"InterviewHeld\",\"on\":\"%s\",\"channel\":\"PHONE\",\"note\":\"秘密の話\"}".formatted(on));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    @Test
    void a_case_is_told_month_by_month_now_and_as_it_was_known() {
        Answer first = interview("2025-05-10");
        Answer second = interview("2025-05-11");
        Caller reporter = service.as("north-reporter").with("Min-Log-Position", second.header("Log-Position"));
        String span = path + "/months?from=2025-04&to=2025-06";
        Answer now = reporter.get(span);
        assertThat(now.status()).as(now.body()).isEqualTo(200);
        assertThat(now.json().at("/months")).hasSize(3);
        assertThat(now.json().at("/months/1/month").asString()).isEqualTo("2025-05");
        assertThat(now.json().at("/months/1/interviews/PHONE").asInt()).isEqualTo(2);
        assertThat(now.json().at("/months/1/phase").asString()).isEqualTo("INTAKE");
        assertThat(now.body()).doesNotContain("秘密", "山田");
        Answer then = reporter.get(span + "&knownAt=" + first.text("/recordedAt"));
        assertThat(then.json().at("/months/1/interviews/PHONE").asInt()).isEqualTo(1);
        assertThat(then.header("Log-Position")).isEqualTo(first.header("Log-Position"));
        assertThat(staff.get(span + "&knownAt=2001-01-01T00:00:00Z").problem()).isEqualTo("not-yet-recorded");
    }

    @Test
    void an_offices_month_has_its_cases_page_by_page() {
        String position = interview("2025-05-10").header("Log-Position");
        String next = "/api/months?month=2025-05&limit=2&office=north";
        boolean found = false;
        while (!next.isEmpty()) {
            Answer page = staff.with("Min-Log-Position", position).get(next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            for (var month : page.json().at("/months")) {
                found |= path.endsWith(month.at("/caseId").asString());
            }
            next = page.text("/next");
        }
        assertThat(found).isTrue();
        assertThat(staff.get("/api/months?office=south").json().at("/months")).isEmpty();
    }

    @Test
    void what_is_malformed_is_named() {
        Answer answer = staff.get(path + "/months?from=2025-13&to=May&knownAt=x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("from", "to", "knownAt");
        assertThat(staff.get(path + "/months?from=2025-05&to=2025-04").text("/faults/0/field"))
                .isEqualTo("from");
        assertThat(staff.get("/api/months?month=1&after=x").json().at("/faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("month", "after");
    }
}
