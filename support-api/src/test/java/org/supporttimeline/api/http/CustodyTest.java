package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustodyTest {

    private static final String ORDER = "{\"basis\":\"ORDER_BY_AUTHORITY\",\"reason\":\"裁判所の命令\"}";

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final Caller manager = service.as("north-service-manager");
    private final String path =
            "/api/cases/" + staff.post("/api/cases", intake("north", "予定 花子")).text("/caseId");

    @Test
    void one_asks_and_another_carries_out() {
        staff.post(path + "/entries", contact("2025-05-10", "予定の言葉"));
        String request = entry(staff.post(path + "/erasure-requests", ORDER));
        String again = UUID.randomUUID().toString();

        Answer destroyed =
                manager.with("Idempotency-Key", again).post(path + "/erasure-requests/" + request + "/destruction", "");
        assertThat(destroyed.status()).as(destroyed.body()).isEqualTo(201);
        Answer repeated =
                manager.with("Idempotency-Key", again).post(path + "/erasure-requests/" + request + "/destruction", "");
        assertThat(repeated.body()).isEqualTo(destroyed.body());

        Caller reader = staff.with("Min-Log-Position", destroyed.header("Log-Position"));
        for (String read :
                List.of("", "/timeline", "/history", "/entries/1", "/entries/2", "/entries/3", "/months", "/access")) {
            Answer answer = reader.get(path + read);
            assertThat(answer.status()).as(read + answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("予定", "裁判所");
        }
        assertThat(reader.get(path).json().at("/custody/erased").asBoolean()).isTrue();
        assertThat(reader.post("/api/caseload/search", "{\"words\":\"予定 花子\"}").body())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));

        List<Answer> refused = List.of(
                staff.post(path + "/entries", contact("2025-05-11", "a")),
                staff.post(path + "/entries/2/retraction", "{\"reason\":\"r\"}"),
                manager.post(path + "/legal-holds", "{\"reason\":\"r\"}"),
                staff.post(path + "/erasure-requests", ORDER));
        assertThat(refused).extracting(Answer::problem).containsOnly("case-erased");
        assertThat(manager.post(path + "/erasure-requests/" + request + "/destruction", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void who_asked_does_not_carry_out() {
        String request = entry(manager.post(path + "/erasure-requests", ORDER));
        Answer refused = manager.post(path + "/erasure-requests/" + request + "/destruction", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/violations/0/rule")).isEqualTo("FOUR_EYES");
        assertThat(staff.get(path).body()).contains("予定 花子");
    }

    @Test
    void nothing_is_erased_under_a_legal_hold() {
        Answer held = manager.post(path + "/legal-holds", "{\"reason\":\"訴訟\"}");
        assertThat(held.status()).as(held.body()).isEqualTo(201);
        assertThat(staff.get(path).json().at("/custody/held").asBoolean()).isTrue();
        String destruction =
                path + "/erasure-requests/" + entry(staff.post(path + "/erasure-requests", ORDER)) + "/destruction";
        Answer refused = manager.post(destruction, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/violations/0/rule")).isEqualTo("NO_LEGAL_HOLD");
        assertThat(refused.text("/violations/0/entry")).isEqualTo(entry(held));

        String lifting = path + "/legal-holds/" + entry(held) + "/lifting";
        assertThat(manager.post(lifting, "{\"reason\":\"和解\"}").status()).isEqualTo(201);
        assertThat(manager.post(lifting, "{}").text("/violations/0/rule")).isEqualTo("ENDS_ONCE");
        assertThat(manager.post(destruction, "").status()).isEqualTo(201);
    }

    @Test
    void a_record_that_must_be_kept_is_not_erased_at_the_persons_request() {
        String request =
                entry(staff.post(path + "/erasure-requests", "{\"basis\":\"REQUEST_BY_PERSON\",\"reason\":\"本人の希望\"}"));
        Answer refused = manager.post(path + "/erasure-requests/" + request + "/destruction", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/violations/0/rule")).isEqualTo("RECORD_KEPT_LONG_ENOUGH");
        assertThat(staff.get(path).body()).contains("予定 花子");
    }

    @Test
    void a_correction_is_corrected_and_what_was_said_first_stays_readable_and_marked() {
        staff.post(path + "/entries", contact("2025-05-10", "はじめ"));
        staff.post(path + "/entries/2/correction", corrected("2025-05-11", "なか", "日付の誤り"));
        Answer last = staff.post(path + "/entries/3/correction", corrected("2025-05-12", "おわり", "内容の誤り"));
        assertThat(last.status()).as(last.body()).isEqualTo(201);

        Caller reader = staff.with("Min-Log-Position", last.header("Log-Position"));
        Answer history = reader.get(path + "/history?limit=10");
        assertThat(history.text("/entries/1/event/note")).isEqualTo("はじめ");
        assertThat(history.json().at("/entries/1/amended").asBoolean()).isTrue();
        assertThat(history.text("/entries/2/event/replacement/note")).isEqualTo("なか");
        assertThat(history.json().at("/entries/2/amended").asBoolean()).isTrue();
        assertThat(history.json().at("/entries/3/amendment/fact").asInt()).isEqualTo(2);
        assertThat(history.json().at("/entries/3/amendment/saidBefore").asInt()).isEqualTo(3);
        assertThat(history.text("/entries/3/amendment/changes/0/before")).isEqualTo("2025-05-11");
        assertThat(history.text("/entries/3/amendment/changes/0/after")).isEqualTo("2025-05-12");
        assertThat(reader.get(path + "/timeline").body()).contains("おわり");
        assertThat(reader.get(path + "/timeline?amended=true").body()).contains("はじめ");
        assertThat(service.as("south-auditor").get(path + "/history").status()).isEqualTo(404);
    }

    private static String corrected(String on, String note, String reason) {
        return "{\"replacement\":" + contact(on, note) + ",\"reason\":\"" + reason + "\"}";
    }

    private static String entry(Answer recorded) {
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        return recorded.text("/entry");
    }
}
