package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.reporting.ReportingView;
import org.supporttimeline.projections.reporting.ReportingViews;

/** What an office reports: the month's grid, the retention rate, files, and a person's monthly support report. */
class ReportPagesTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final String path = openCase(service, "north");
    private final String page = path.replaceFirst("/api", "");
    private final String id = path.replaceAll(".*/", "");

    private Answer record(String json) {
        Answer answer = staff.post(path + "/entries", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private Browser browser() {
        return new Browser(service).signIn("north-staff", TestService.PASSWORD);
    }

    private Answer write(Browser browser, String summary, UUID key) {
        String report = page + "/reports/2025-05";
        return browser.submit(
                report, report, Map.of("key", key.toString(), "on", "2025-06-02", "summary", summary, "position", "1"));
    }

    @Test
    void a_report_is_proposed_from_the_month_written_issued_and_its_sharing_recorded_from_there() {
        record("""
                {"type":"VisitMade","on":"2025-05-12","place":"WORKPLACE","note":"外に出さない話","met":[],"themes":[]}""");
        record("""
                {"type":"InterviewHeld","on":"2025-06-03","channel":"PHONE"}""");
        Browser browser = browser();
        String proposed = browser.get(page + "/reports/2025-05").body();
        String text = proposed.replaceAll("(?s).*<textarea[^>]*>(.*?)</textarea>.*", "$1");
        assertThat(text).contains("5月12日 訪問（職場）").doesNotContain("外に出さない話", "6月3日");
        assertThat(proposed)
                .as("what was written stands beside, to choose from")
                .contains("外に出さない話");

        UUID key = UUID.randomUUID();
        assertThat(write(browser, "落ち着いて働けた。", key).status()).isEqualTo(302);
        String issued = browser.location();
        assertThat(issued).startsWith(page + "/reports/2025-05?recorded=");
        String read = browser.get(issued).body();
        assertThat(read)
                .contains("落ち着いて働けた。")
                .contains("/record/ReportShared?month=2025-05")
                .doesNotContain("<textarea");
        write(browser, "落ち着いて働けた。", key);
        assertThat(browser.location()).as("sent twice, issued once").isEqualTo(issued);

        String share = page + "/record/ReportShared?month=2025-05";
        assertThat(browser.get(share).body()).contains("value=\"2025-05\"");
        record("""
                {"type":"ReportShared","on":"2025-06-04","month":"2025-05","with":["CLIENT"],"channel":"EMAIL"}""");
        assertThat(browser.get(issued).body()).contains("2025-06-04 本人");
        assertThat(browser.get(page + "/reports/2025-04").body()).contains("<textarea");
    }

    @Test
    void a_report_that_says_nothing_is_not_issued_and_what_was_typed_stays() {
        Browser browser = browser();
        Answer empty = write(browser, " ", UUID.randomUUID());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("role=\"alert\"").contains("<textarea");
        String report = page + "/reports/2025-05";
        Answer wrong = browser.submit(
                report,
                report,
                Map.of("key", UUID.randomUUID().toString(), "on", "2199-01-01", "summary", "書きかけの文", "position", "1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("書きかけの文</textarea>").contains("role=\"alert\"");
    }

    @Test
    void a_report_sent_again_with_other_words_comes_back_under_another_name() {
        Browser browser = browser();
        String april = page + "/reports/2025-04";
        UUID key = UUID.randomUUID();
        write(browser, "一つ目", key);
        Answer again = browser.submit(
                april, april, Map.of("key", key.toString(), "on", "2025-06-02", "summary", "二つ目", "position", "1"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("二つ目</textarea>", "別の内容で先に記録されています").doesNotContain(key.toString());
    }

    @Test
    void a_report_that_was_begun_is_kept_also_when_it_is_sent_after_the_session_has_ended() {
        Browser browser = browser();
        String report = page + "/reports/2025-05";
        UUID key = UUID.randomUUID();
        browser.submit(
                report,
                page + "/record/ReportIssued/draft",
                Map.of("key", key.toString(), "month", "2025-05", "on", "2025-06-02", "summary", "書きかけの文"));
        assertThat(browser().get(report).body()).contains("書きかけの文</textarea>", key.toString(), "下書きの続きです");
        assertThat(browser.get(page + "/reports/2025-04").body()).doesNotContain("書きかけの文");
        assertThat(browser.get(page + "/record/ReportIssued?draft=" + key).body())
                .contains("書きかけの文", "value=\"2025-05\"");

        Answer signIn = new Browser(service)
                .submit("/login", report, Map.of("key", key.toString(), "month", "2025-05", "summary", "最後の文"));
        assertThat(signIn.status()).isEqualTo(401);
        assertThat(signIn.body()).contains("最後の文", "name=\"back\" value=\"" + report + "\"");

        assertThat(write(browser, "書きおえた文", key).status()).isEqualTo(302);
        assertThat(browser.get("/").body()).as("the draft is gone").doesNotContain(key.toString());
    }

    @Test
    void a_report_that_is_loaded_again_while_it_is_written_is_the_one_that_was_begun() {
        Browser browser = browser();
        String report = page + "/reports/2025-05";
        UUID key = UUID.randomUUID();
        Map<String, String> typed =
                Map.of("key", key.toString(), "month", "2025-05", "on", "2025-06-02", "summary", "書きかけの文");
        Answer saved = browser.part(report, report + "/draft", typed);
        assertThat(saved.header("HX-Replace-Url")).isEqualTo(report + "?draft=" + key);
        browser.submit(
                report,
                report + "/draft",
                Map.of("key", UUID.randomUUID().toString(), "month", "2025-05", "summary", "あとの文"));
        assertThat(browser.get(saved.header("HX-Replace-Url")).body()).contains("書きかけの文</textarea>", key.toString());
        assertThat(browser.get(report).body()).contains("あとの文</textarea>");
    }

    @Test
    void no_mean_of_a_persons_answers_is_proposed() {
        record("""
                {"type":"CheckInSubmitted","on":"2025-05-12","form":"weekly-progress","formVersion":1,"periodFrom":"2025-05-06",
                 "periodTo":"2025-05-12","answers":{"WAKE_TIME":5},"texts":{},"signs":[],"enteredBy":"SELF"}""");
        String text = browser()
                .get(page + "/reports/2025-05")
                .body()
                .replaceAll("(?s).*<textarea[^>]*>(.*?)</textarea>.*", "$1");
        assertThat(text).contains("本人の記録 1 回").doesNotContain("平均");
    }

    @Test
    void a_corrected_report_reads_as_corrected_and_one_taken_back_is_to_be_written_again() {
        Answer issued = record("""
                {"type":"ReportIssued","on":"2025-06-02","month":"2025-05","summary":"まちがい"}""");
        int no = issued.json().at("/entry").asInt();
        Answer corrected = staff.post(path + "/entries/" + no + "/correction", """
                {"replacement":{"type":"ReportIssued","on":"2025-06-02","month":"2025-05","summary":"ただしい"},
                 "reason":"書き間違い"}""");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
        assertThat(staff.get(page + "/reports/2025-05").body())
                .contains("ただしい</div>")
                .doesNotContain("まちがい</div>");
        staff.post(path + "/entries/" + no + "/retraction", "{\"reason\":\"別の人\",\"seenUpTo\":9}");
        assertThat(staff.get(page + "/reports/2025-05").body()).contains("<textarea");
    }

    @Test
    void the_grid_of_a_month_leads_from_each_gap_to_the_person() {
        record("""
                {"type":"PhaseChanged","on":"2025-04-02","to":"RETENTION","reason":"CAME_FROM_OTHER_OFFICE"}""");
        String position = record("""
                {"type":"VisitMade","on":"2025-05-12","place":"WORKPLACE","met":[],"themes":[]}""").header("Log-Position");
        String row = row(staff.with("Min-Log-Position", position), position);
        assertThat(row)
                .contains("山田 花子")
                .contains("/cases/" + id + "/reports/2025-05")
                .contains("/cases/" + id + "?from=2025-05-01&amp;to=2025-05-31");
        assertThat(row(service.as("north-reporter"), position))
                .doesNotContain("山田")
                .doesNotContain("/reports/")
                .contains(id.substring(0, 8));
    }

    /** The case's row; other tests open cases as well, so that it may stand on a later page. */
    private String row(Caller caller, String position) {
        String next = "/reports/months?month=2025-05";
        while (!next.isEmpty()) {
            String body = caller.with("Min-Log-Position", position).get(next).body();
            int at = body.indexOf("/cases/" + id);
            if (at >= 0) {
                return body.substring(at, body.indexOf("</tr>", at));
            }
            int more = body.indexOf("class=\"older\"");
            next = more < 0
                    ? ""
                    : body.substring(more)
                            .replaceAll("(?s).*?href=\"([^\"]*)\".*", "$1")
                            .replace("&amp;", "&");
        }
        throw new AssertionError("the case has no row");
    }

    @Test
    void the_rate_shows_the_persons_behind_it_and_only_to_readers_of_the_office() {
        Answer answer = staff.get("/reports/retention/north?fiscalYear=2025");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("就労定着率").contains("%</b>");
        assertThat(staff.get("/reports/retention/south").status()).isEqualTo(404);
        assertThat(staff.get("/reports/retention/north?fiscalYear=1").status()).isEqualTo(400);
    }

    @Test
    void the_exports_page_says_in_japanese_what_every_column_holds() {
        Browser reporter = new Browser(service).signIn("north-reporter", TestService.PASSWORD);
        String body = reporter.get("/reports/exports").body();
        assertThat(body).contains("まだ済んでいないものごとに1行", "<dd>いまケースを受け持つ事業所のコード</dd>");
        var english = service.bean(ReportingViews.class).all().stream()
                .flatMap(view -> Stream.concat(
                        Stream.of(view.about()), view.columns().stream().map(ReportingView.Column::about)))
                .map(text -> ">" + text + "<")
                .filter(body::contains)
                .toList();
        assertThat(english).as("without a Japanese text").isEmpty();
    }

    @Test
    void every_address_of_the_exports_page_can_be_taken() {
        Caller manager = service.as("north-service-manager");
        var addresses = java.util.regex.Pattern.compile("href=\"(/api/exports/[^\"]*)\"")
                .matcher(manager.get("/reports/exports").body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(10)
                .allSatisfy(address ->
                        assertThat(manager.get(address).status()).as(address).isEqualTo(200));
    }
}
