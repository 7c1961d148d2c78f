package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final Caller reporter = service.as("north-reporter");

    /** A case of the office north with one contact; the position of the latter. */
    private Answer recorded() {
        String path = "/api/cases/"
                + staff.post("/api/cases", intake("north", "書き出しの 名前")).text("/caseId");
        return staff.post(path + "/entries", contact("2025-05-10", "書き出しの言葉"));
    }

    @Test
    void an_export_has_every_row_of_the_office_and_no_words() {
        Answer recorded = recorded();
        service.as("south-staff").post("/api/cases", intake("south", "南の 人"));
        Answer export = reporter.with("Min-Log-Position", recorded.header("Log-Position"))
                .get("/api/exports/v1_timeline?format=ndjson");
        assertThat(export.status()).as(export.body()).isEqualTo(200);
        List<JsonNode> rows =
                export.body().lines().map(new JsonMapper()::readTree).toList();
        assertThat(rows).allMatch(row -> row.at("/office").asString().equals("north"));
        assertThat(rows)
                .filteredOn(row -> row.at("/case_id").asString().equals(recorded.text("/caseId")))
                .extracting(row ->
                        row.at("/entry_no").asInt() + " " + row.at("/type").asString())
                .containsExactly("1 IntakeTaken", "2 ClientContacted");
        assertThat(rows.getFirst().has("amended_by"))
                .as("every column, also empty")
                .isTrue();
        assertThat(export.body()).doesNotContain("書き出し");
        assertThat(Long.parseLong(export.header("Log-Position")))
                .isGreaterThanOrEqualTo(Long.parseLong(recorded.header("Log-Position")));
    }

    @Test
    void count_and_digest_follow_the_body() throws IOException, NoSuchAlgorithmException {
        recorded();
        for (String form : List.of("csv", "ndjson", "csv&bom=true")) {
            RawAnswer answer = RawAnswer.of(service, "north-reporter", "/api/exports/v1_timeline?format=" + form);
            long lines = answer.text().lines().count() - (form.startsWith("csv") ? 1 : 0);
            assertThat(answer.headers().get("trailer")).isEqualTo("Row-Count, Content-Digest");
            assertThat(answer.trailers()).containsEntry("row-count", Long.toString(lines));
            assertThat(answer.trailers()).containsEntry("content-digest", "sha-256=:" + answer.sha256() + ":");
            assertThat(answer.text().startsWith("\uFEFF")).isEqualTo(form.endsWith("bom=true"));
        }
    }

    @Test
    void the_same_state_gives_the_same_bytes() {
        Caller late = reporter.with("Min-Log-Position", recorded().header("Log-Position"));
        Answer first = late.get("/api/exports/v1_phase");
        assertThat(first.header("Content-Type")).startsWith("text/csv");
        assertThat(first.header("Content-Disposition")).contains("v1_phase.csv");
        assertThat(first.body()).startsWith("case_id,office,phase,since,until_day,entry_no\r\n");
        assertThat(late.get("/api/exports/v1_phase?office=north").body()).isEqualTo(first.body());
    }

    @Test
    void what_the_list_names_can_be_exported() {
        JsonNode list = reporter.get("/api/exports").json();
        assertThat(list.at("/views")).isNotEmpty();
        list.at("/views").forEach(view -> {
            Answer export = reporter.get("/api/exports/" + view.at("/name").asString());
            assertThat(export.status()).as(export.body()).isEqualTo(200);
            assertThat(export.body().lines().findFirst().orElseThrow())
                    .isEqualTo(String.join(",", view.at("/columns").findValuesAsString("name")));
        });
    }

    @Test
    void what_cannot_be_exported_is_refused_before_a_byte_of_it() {
        assertThat(reporter.get("/api/exports/case_now").status()).isEqualTo(404);
        assertThat(reporter.get("/api/exports/v1_phase%22;--").status()).isIn(400, 404);
        Answer answer = reporter.get("/api/exports/v1_phase?format=xlsx&office=south&bom=maybe&x=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("format", "office", "bom", "x");
        assertThat(reporter.get("/api/exports/v1_phase?format=ndjson&bom=true").status())
                .isEqualTo(400);
    }
}
