package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasedCaseTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");

    @Test
    void erased_words_read_as_erased_and_days_and_codes_stay() {
        UUID caseId = UUID.fromString(
                staff.post("/api/cases", intake("north", "消える 名前")).text("/caseId"));
        String path = "/api/cases/" + caseId;
        staff.post(path + "/entries", contact("2025-05-10", "消える言葉"));
        String position = Long.toString(Erasure.of(service, caseId).position());

        Caller reader = staff.with("Min-Log-Position", position);
        for (String read : List.of(path, path + "/timeline", path + "/entries/2", listing(reader, caseId))) {
            Answer answer = reader.get(read);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("{\"erased\":true}").doesNotContain("消える");
        }
        Answer entry = reader.get(path + "/entries/2");
        assertThat(entry.json().at("/event/note/erased").asBoolean()).isTrue();
        assertThat(entry.text("/event/on")).isEqualTo("2025-05-10");
        assertThat(entry.text("/event/channel")).isEqualTo("PHONE");
        assertThat(reader.get(path).json().at("/custody/erased").asBoolean()).isTrue();
        assertThat(service.as("north-reporter")
                        .get(path + "/entries/2")
                        .json()
                        .at("/event/note/withheld")
                        .asBoolean())
                .isTrue();
    }

    /** The page of the list of cases that has the case. */
    private static String listing(Caller reader, UUID caseId) {
        String page = "/api/cases?limit=200";
        while (!reader.get(page).body().contains(caseId.toString())) {
            page = reader.get(page).text("/next");
            assertThat(page).isNotEmpty();
        }
        return page;
    }

    @Test
    void nothing_is_recorded_in_an_erased_case() {
        UUID caseId = UUID.fromString(
                staff.post("/api/cases", intake("north", "消える 名前")).text("/caseId"));
        Erasure.of(service, caseId);
        Answer refused = staff.post("/api/cases/" + caseId + "/entries", contact("2025-05-10", "a"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("case-erased");
    }
}
