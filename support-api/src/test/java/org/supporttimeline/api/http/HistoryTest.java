package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.access.Accessed;
import org.supporttimeline.projections.access.Accessor;
import org.supporttimeline.projections.access.Purpose;
import tools.jackson.databind.JsonNode;

class HistoryTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final String path = openCase(service, "north");

    private String amended() {
        staff.post(path + "/entries", contact("2025-05-10", "はじめ"));
        staff.post(
                path + "/entries/2/correction",
                "{\"replacement\":" + contact("2025-05-11", "あとで") + ",\"reason\":\"日付の誤り\"}");
        return staff.post(path + "/entries/2/retraction", "{\"reason\":\"別の人の記録\",\"seenUpTo\":3}")
                .header("Log-Position");
    }

    @Test
    void a_case_is_told_in_recorded_order_with_who_and_how_late() {
        Answer answer = staff.with("Min-Log-Position", amended()).get(path + "/history?limit=2");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode contact = answer.json().at("/entries/1");
        assertThat(contact.at("/entry").asInt()).isEqualTo(2);
        assertThat(contact.at("/recordedBy").asString()).isEqualTo("north-staff");
        assertThat(contact.at("/role").asString()).isEqualTo("STAFF");
        assertThat(contact.at("/channel").asString()).isEqualTo("API");
        assertThat(contact.at("/office").asString()).isEqualTo("north");
        assertThat(contact.at("/on").asString()).isEqualTo("2025-05-10");
        assertThat(contact.at("/late").asBoolean()).isTrue();
        assertThat(contact.at("/businessDaysLate").asInt()).isGreaterThan(300);
        assertThat(contact.at("/amended").asBoolean()).isTrue();
        assertThat(contact.at("/event/note").asString()).isEqualTo("はじめ");
        Answer rest = staff.get(answer.text("/next"));
        assertThat(rest.json().at("/entries")).hasSize(2);
        assertThat(rest.text("/next")).isEmpty();
    }

    @Test
    void an_amendment_says_that_a_bundle_of_the_case_had_been_made_before_it() {
        staff.post(path + "/entries", contact("2025-05-10", "はじめ"));
        correct("2025-05-11");
        UUID caseId = UUID.fromString(path.substring("/api/cases/".length()));
        service.bean(AccessLog.class)
                .record(new Accessed(
                        new Accessor("north-auditor", "AUDITOR", List.of("north")),
                        AccessKind.BUNDLE,
                        "GET /api/cases/{caseId}/bundle",
                        Purpose.INSPECTION,
                        List.of(caseId)));
        Instant made = service.bean(AccessHistory.class).bundles(Set.of(caseId)).values().stream()
                .map(NavigableSet::last)
                .findFirst()
                .orElseThrow();

        Answer answer = staff.with("Min-Log-Position", correct("2025-05-12")).get(path + "/history?after=2");
        assertThat(answer.json().at("/entries/0/amendment").has("afterBundle")).isFalse();
        assertThat(answer.text("/entries/1/amendment/afterBundle")).isEqualTo(made.toString());
        assertThat(staff.get(path + "/replay").body()).doesNotContain("afterBundle");
    }

    private String correct(String on) {
        Answer answer = staff.post(
                path + "/entries/2/correction",
                "{\"replacement\":" + contact(on, "あとで") + ",\"reason\":\"日付の誤り\",\"seenUpTo\":9}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.header("Log-Position");
    }

    @Test
    void an_amendment_tells_before_and_after_field_by_field() {
        Answer answer = staff.with("Min-Log-Position", amended()).get(path + "/history?after=2");
        JsonNode correction = answer.json().at("/entries/0/amendment");
        assertThat(changes(correction))
                .containsExactly("on 連絡日 \"2025-05-10\" -> \"2025-05-11\"", "note 内容 \"はじめ\" -> \"あとで\"");
        assertThat(correction.at("/saidBefore").asInt()).isEqualTo(2);
        assertThat(correction.at("/saidAfter").asInt()).isEqualTo(3);
        JsonNode retraction = answer.json().at("/entries/1/amendment");
        assertThat(retraction.at("/fact").asInt()).isEqualTo(2);
        assertThat(retraction.has("saidAfter")).isFalse();
        assertThat(changes(retraction)).contains("note 内容 \"あとで\" -> ");
        assertThat(answer.text("/entries/1/event/reason")).isEqualTo("別の人の記録");
    }

    private static List<String> changes(JsonNode amendment) {
        List<String> changes = new ArrayList<>();
        for (JsonNode change : amendment.at("/changes")) {
            changes.add(change.at("/field").asString() + " " + change.at("/ja").asString() + " " + change.at("/before")
                    + " -> " + change.at("/after"));
        }
        return changes;
    }

    @Test
    void a_reporter_sees_codes_and_days_and_no_words() {
        Answer answer =
                service.as("north-reporter").with("Min-Log-Position", amended()).get(path + "/history");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("はじめ", "あとで", "誤り", "別の人", "山田");
        assertThat(changes(answer.json().at("/entries/2/amendment")))
                .containsExactly("on 連絡日 \"2025-05-10\" -> \"2025-05-11\"");
    }

    @Test
    void an_auditor_asks_across_cases_by_account_day_and_kind() {
        String position = amended();
        Caller auditor = service.as("north-auditor").with("Min-Log-Position", position);
        long before = Long.parseLong(position) - 3;
        Answer all = auditor.get("/api/audit?actor=north-staff&office=north&kind=amendment&after=" + before);
        assertThat(all.status()).as(all.body()).isEqualTo(200);
        assertThat(all.json().at("/entries/0/entry").asInt()).isEqualTo(3);
        assertThat("/api/cases/" + all.text("/entries/0/caseId")).isEqualTo(path);
        assertThat(changes(all.json().at("/entries/0/amendment"))).hasSize(2);
        assertThat(Long.parseLong(all.header("Log-Position"))).isGreaterThanOrEqualTo(Long.parseLong(position));
        assertThat(auditor.get("/api/audit?office=south").json().at("/entries")).isEmpty();
        assertThat(auditor.get("/api/audit?to=2020-01-01").json().at("/entries"))
                .isEmpty();
        assertThat(service.as("south-auditor")
                        .with("Min-Log-Position", position)
                        .get("/api/audit?after=" + before)
                        .body())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void what_is_malformed_is_named() {
        Answer answer = staff.get("/api/audit?actor=%20&kind=LATE&from=today&after=-1&limit=0&x=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("actor", "kind", "from", "after", "limit", "x");
    }
}
