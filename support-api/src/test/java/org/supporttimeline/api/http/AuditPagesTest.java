package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditPagesTest {

    private static final String WORDS = "朝の電車がつらいと話した";
    private static final String MENDED = "朝の電車は楽になったと話した";

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final Caller auditor = service.as("north-auditor").with("Accept-Language", "ja");
    private final String api = openCase(service, "north");
    private final String page = api.substring("/api".length());

    private void record(String fact) {
        assertThat(staff.post(api + "/entries", fact).status()).isEqualTo(201);
    }

    private void correct() {
        record(Facts.contact("2025-05-12", WORDS));
        String correction = "{\"replacement\":" + Facts.contact("2025-05-12", MENDED) + ",\"reason\":\"聞き違い\"}";
        Answer corrected = staff.post(api + "/entries/2/correction", correction);
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
    }

    private String shown(String address) {
        Answer answer = auditor.get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.body();
    }

    @Test
    void the_history_shows_each_field_before_and_after_a_correction_and_leads_to_its_proof() {
        correct();
        String history = shown(page + "/history");
        assertThat(history)
                .contains("<del>" + WORDS + "</del>")
                .contains("<ins>" + MENDED + "</ins>")
                .contains(api + "/entries/3/proof");
        assertThat(shown(page + "/history?after=2")).contains("entry-3").doesNotContain("id=\"entry-2\"");
        assertThat(service.as("north-reporter").get(page + "/history").body())
                .contains("entry-3")
                .doesNotContain(WORDS)
                .doesNotContain(MENDED);
    }

    @Test
    void the_file_is_shown_as_it_stood_after_any_entry_with_steps_to_the_next() {
        correct();
        String then = shown(page + "/at?entry=2");
        assertThat(then)
                .contains("id=\"entry-2\"")
                .contains(WORDS)
                .doesNotContain("id=\"entry-3\"")
                .doesNotContain(MENDED)
                .contains("/at?entry=1&amp;on=")
                .contains("/at?entry=3&amp;on=");
        assertThat(shown(page + "/at")).contains("id=\"entry-3\"").contains("max=\"3\"");
        assertThat(shown(page + "/at?entry=2&on=2025-05-13")).contains("2025-05-13");
        assertThat(shown(page + "/at?entry=3&on=2025-05-13"))
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void the_past_offers_nothing_to_record_in_its_older_entries_either() {
        for (int i = 0; i < 55; i++) {
            record(Facts.contact("2025-05-12", "a"));
        }
        var older = Pattern.compile("hx-get=\"([^\"]+before=[^\"]+)\"")
                .matcher(staff.get(page + "/at?entry=55").body());
        assertThat(older.find()).isTrue();
        String further = older.group(1).replace("&amp;", "&");
        Answer part = staff.with("HX-Request", "true").get(further);
        assertThat(part.body())
                .contains("id=\"entry-2\"")
                .doesNotContain("<html")
                .doesNotContain("/correct")
                .doesNotContain("/retract");
    }

    @Test
    void an_evidence_bundle_is_asked_for_with_its_purpose_and_up_to_the_entry_shown() {
        correct();
        assertThat(shown(page + "/history"))
                .contains("action=\"" + api + "/bundle\"")
                .contains("name=\"purpose\"");
        var moment = Pattern.compile("name=\"knownAt\" value=\"([^\"]+)\"").matcher(shown(page + "/at?entry=2"));
        assertThat(moment.find()).isTrue();
        assertThat(auditor.get(api + "/bundle?purpose=AUDIT&knownAt=" + moment.group(1))
                        .status())
                .isEqualTo(200);
        assertThat(staff.get(page + "/history").body()).doesNotContain("/bundle");
    }

    @Test
    void an_amendment_after_a_bundle_was_made_says_so() {
        assertThat(auditor.get(api + "/bundle?purpose=AUDIT").status()).isEqualTo(200);
        assertThat(shown(page + "/history")).doesNotContain("証拠一式の作成後の訂正");
        correct();
        assertThat(shown(page + "/history")).contains("証拠一式の作成後の訂正");
    }

    @Test
    void two_moments_differ_by_the_entries_in_between() {
        correct();
        assertThat(shown(page + "/compare?from=1&to=2&on=2025-05-31"))
                .contains("history?after=1")
                .doesNotContain("history?after=2\"")
                .contains("本人との最後の接触")
                .contains("<ins>2025-05-12</ins>");
        assertThat(shown(page + "/compare?from=3&on=2025-05-31")).contains("この間に書かれた記録はありません");
        assertThat(shown(page + "/compare?from=3&to=2")).contains("入れ替えてください");
        assertThat(shown(page + "/compare?from=0&to=1")).contains("history?after=0");
    }

    @Test
    void what_is_open_and_what_changed_in_the_stage_is_named_by_its_terms() {
        record("""
                {"type":"PhaseChanged","on":"2025-05-20","to":"TRANSITION","reason":"OTHER"}""");
        record("""
                {"type":"ConsultationReceived","on":"2025-05-21","from":"CLIENT","channel":"PHONE","side":"LIFE",
                 "content":"相談"}""");
        String compared = shown(page + "/compare?from=1&on=2025-05-31");
        assertThat(compared)
                .contains("段階 › いつから")
                .contains("内容: 相談への返答")
                .contains("誰から: ")
                .doesNotContain("Since");
    }

    @Test
    void by_days_the_record_at_the_end_of_each_is_compared() {
        correct();
        assertThat(shown(page + "/compare?since=2020-01-01&on=2025-05-31"))
                .contains("history?after=0")
                .contains("history?after=2");
    }

    @Test
    void findings_of_a_case_and_of_its_office_lead_to_the_entries() {
        record(
                "{\"type\":\"PhaseChanged\",\"on\":\"2025-04-02\",\"to\":\"RETENTION\",\"reason\":\"CAME_FROM_OTHER_OFFICE\"}");
        shown(page + "/history"); // which waits until the tables have it
        assertThat(shown(page + "/findings?on=2025-06-30"))
                .contains("rule-INTERVIEW_MISSING")
                .contains("根拠：");
        assertThat(shown("/audit/findings?on=2025-06-30&rule=INTERVIEW_MISSING"))
                .contains(page + "/findings")
                .contains("山田 花子");
        assertThat(shown("/audit/findings?on=2025-06-30")).contains("比べていません。");
        assertThat(shown("/audit/findings?on=2025-06-30&texts=1")).doesNotContain("比べていません。上で");
        assertThat(service.as("north-auditor")
                        .get("/audit/findings?office=south")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_office_lists_what_was_amended() {
        correct();
        shown(page + "/history"); // which waits until the tables have it
        String caseId = api.replaceAll(".*/", "");
        String amendments = pages("/audit?kind=AMENDMENT");
        assertThat(amendments).contains("/cases/" + caseId + "/history?after=2");
        assertThat(pages("/audit?kind=CUSTODY")).doesNotContain(caseId);
    }

    /** An address and what its pages lead on to, to the end. */
    private String pages(String address) {
        var all = new StringBuilder();
        var next = Pattern.compile("class=\"older\"><a class=\"button\" href=\"([^\"]+)\"");
        String at = address;
        while (!at.isEmpty()) {
            String body = shown(at);
            all.append(body);
            var found = next.matcher(body);
            at = found.find() ? Objects.requireNonNull(found.group(1)).replace("&amp;", "&") : "";
        }
        return all.toString();
    }

    @Test
    void who_read_a_case_is_shown_to_auditors_and_the_persons_own_view_to_staff() {
        correct();
        shown(page + "/history");
        String caseId = api.replaceAll(".*/", "");
        assertThat(shown("/audit/access?case=" + caseId + "&kind=READ&actor=north-auditor"))
                .contains("GET /cases/{caseId}/history")
                .doesNotContain(WORDS);
        assertThat(shown("/audit/access?case=" + caseId + "&kind=EXPORT")).contains("当てはまるものはありません");
        assertThat(staff.get(page + "/access").body()).contains("north-auditor");
    }

    @Test
    void the_ledger_page_has_a_checkpoint_that_is_served_as_well() {
        String shown = shown("/audit/ledger");
        String origin =
                auditor.get("/ledger/checkpoint").body().lines().findFirst().orElseThrow();
        assertThat(shown)
                .contains(origin)
                .contains("href=\"/ledger/checkpoint\"")
                .contains("/ledger/access/checkpoint");
    }
}
