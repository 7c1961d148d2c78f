package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.supporttimeline.projections.log.CaseLog;

/** Check-ins that come in by a link, as a browser without a script sends them. */
class CheckInLinkTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern PERIOD = Pattern.compile("name=\"period\" value=\"([^\"]+)\" checked=\"checked\"");

    private final TestService service = TestService.shared();
    private final String path = openCase(service, "north");
    private final LocalDate today = LocalDate.now(service.bean(Clock.class));

    private String made(String kind, String form) {
        Answer made = service.as("north-staff").post(path + "/links", """
                {"kind":"%s","form":"%s","lastDay":"%s"}""".formatted(kind, form, today.plusDays(30)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/path");
    }

    private Answer open(String link) {
        return service.stranger().get(link);
    }

    /** The fields that the page brings, as a browser would send them untouched. */
    private Map<String, String> page(String link) {
        Answer page = open(link);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        var period = PERIOD.matcher(page.body());
        if (period.find()) {
            fields.put("period", Objects.requireNonNull(period.group(1)));
        }
        fields.put("by", "self");
        return fields;
    }

    private Answer send(String link, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.stranger()
                .send("POST", link, body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** An entry of the case, once the tables have what the log has. */
    private Answer recorded(int no) {
        return service.as("north-staff")
                .with(
                        "Min-Log-Position",
                        Long.toString(service.bean(CaseLog.class).entries().head()))
                .get(path + "/entries/" + no);
    }

    private int submitted() {
        int caseEntries = 0;
        for (int no = 1; no < 20; no++) {
            Answer entry = recorded(no);
            if (entry.status() != 200) {
                break;
            }
            caseEntries += entry.body().contains("\"type\":\"CheckInSubmitted\"") ? 1 : 0;
        }
        return caseEntries;
    }

    @Test
    void what_a_person_sends_is_recorded_as_theirs_and_shown_to_them_with_who_reads_it() {
        String link = made("CHECK_IN", "weekly-progress");
        Answer sent = send(link, with(page(link), "a.WAKE_TIME", "4", "a.MEALS", "2", "a.FREE_JOY", "海を見た"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body())
                .contains("起床時間")
                .contains("就業時間に間に合う程度の時間に起床することができている")
                .contains("海を見た")
                .contains("サービス管理責任者")
                .contains("会社の人は、本人が見せてよいと同意した項目だけ");
        Answer entry = recorded(2);
        assertThat(entry.body())
                .contains("\"type\":\"CheckInSubmitted\"")
                .contains("\"channel\":\"LINK\"")
                .contains("\"role\":\"CLIENT\"")
                .contains("\"enteredBy\":\"SELF\"")
                .contains("\"WAKE_TIME\":4")
                .contains("海を見た");
        assertThat(entry.body()).containsPattern("\"recordedBy\":\"link-[0-9a-f]{32}\"");
    }

    @Test
    void what_is_sent_again_is_one_entry_and_the_answer_is_the_same() {
        String link = made("CHECK_IN", "daily-report");
        Map<String, String> fields = with(page(link), "a.MOOD", "3", "a.FREE_NOTE", "外に出た");
        Answer first = send(link, fields);
        Answer again = send(link, fields);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(submitted()).isEqualTo(1);
    }

    @Test
    void the_same_days_by_another_form_are_told_as_there_already_in_friendly_words() {
        String link = made("CHECK_IN", "daily-report");
        Map<String, String> first = page(link);
        Map<String, String> second = page(link);
        send(link, with(first, "a.MOOD", "3"));
        Answer there = send(link, with(second, "period", Objects.requireNonNull(first.get("period")), "a.MOOD", "2"));
        assertThat(there.status()).isEqualTo(409);
        assertThat(there.body()).contains("もう届いています").contains("もう一度送る必要はありません");
        assertThat(submitted()).isEqualTo(1);
    }

    @Test
    void a_link_for_one_check_in_takes_one() {
        String link = made("CHECK_IN_ONCE", "daily-report");
        Map<String, String> first = page(link);
        Map<String, String> second = page(link);
        assertThat(send(link, with(first, "a.MOOD", "3")).status()).isEqualTo(200);
        assertThat(send(link, with(first, "a.MOOD", "3")).body()).contains("届きました");
        String otherDay = today.minusDays(1) + "/" + today.minusDays(1);
        assertThat(send(link, with(second, "period", otherDay, "a.MOOD", "4")).status())
                .isEqualTo(409);
        assertThat(open(link).body()).contains("もう届いています");
        assertThat(submitted()).isEqualTo(1);
    }

    @Test
    void somebody_who_fills_it_in_the_persons_place_is_recorded_as_that() {
        String link = made("CHECK_IN", "daily-report");
        Answer sent = send(link, with(page(link), "a.MOOD", "3", "by", "proxy"));
        assertThat(sent.body()).contains("代わりの人が入力した");
        assertThat(recorded(2).body()).contains("\"enteredBy\":\"PROXY\"");
    }

    @Test
    void a_question_that_another_answer_has_closed_is_left_out() {
        String link = made("CHECK_IN", "weekly-progress");
        send(link, with(page(link), "a.ATTENDANCE", "1", "a.ABSENCE_NOTICE", "1"));
        assertThat(recorded(2).body()).contains("\"ATTENDANCE\":1").doesNotContain("ABSENCE_NOTICE");
    }

    @Test
    void lengths_and_times_are_taken_as_people_write_them() {
        String link = made("CHECK_IN", "daily-report");
        Answer sent = send(
                link,
                with(
                        page(link),
                        "a.SLEEP_MINUTES",
                        "6",
                        "m.SLEEP_MINUTES",
                        "30",
                        "a.WAKE_AT",
                        "07:05",
                        "a.MEALS_TAKEN",
                        "2"));
        assertThat(sent.body()).contains("6時間30分").contains("7:05").contains("2回");
        assertThat(recorded(2).body())
                .contains("\"SLEEP_MINUTES\":390")
                .contains("\"WAKE_AT\":425")
                .contains("\"MEALS_TAKEN\":2");
    }

    @Test
    void what_cannot_be_read_stands_in_the_form_again_with_all_other_answers() {
        String link = made("CHECK_IN", "daily-report");
        Answer again = send(link, with(page(link), "a.SLEEP_MINUTES", "99", "a.FREE_NOTE", "外に出た"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"99\"").contains("外に出た").contains("role=\"alert\"");
        assertThat(send(link, page(link)).status()).isEqualTo(422); // nothing was answered
        assertThat(send(link, with(page(link), "on", "", "a.MOOD", "3")).status())
                .isEqualTo(422);
        assertThat(send(link, with(page(link), "period", "2020-01-01", "a.MOOD", "3"))
                        .status())
                .isEqualTo(422);
        assertThat(submitted()).isZero();
    }

    @Test
    void readings_and_the_other_language_come_without_a_cookie_and_keep_what_is_answered() {
        String link = made("CHECK_IN", "weekly-progress");
        assertThat(open(link + "?in=ja&kana=1").body()).contains("<rt>きしょう</rt>");
        assertThat(open(link + "?in=en").body()).contains("Time of getting up").contains("lang=\"en\"");
        Map<String, String> fields = with(page(link), "a.FREE_JOY", "海を見た", "only", "show");
        Answer shown = send(link + "?in=ja&kana=1", fields);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("海を見た").contains("<rt>");
        assertThat(submitted()).isZero();
    }

    @Test
    void an_address_that_ended_in_whatever_way_is_answered_like_one_that_never_was() throws SQLException {
        String unknown = open("/c/" + "A".repeat(43)).body().replace("A".repeat(43), "…");
        for (String end : List.of("revoked", "expired", "erased", "closed", "transferred")) {
            var its = new CheckInLinkTest();
            String link = its.made("CHECK_IN", "daily-report");
            Map<String, String> fields = with(its.page(link), "a.MOOD", "3");
            its.end(end);
            for (Answer answer : List.of(open(link), send(link, fields))) {
                assertThat(answer.status()).as(end).isEqualTo(404);
                assertThat(answer.body().replace(link.substring("/c/".length()), "…"))
                        .as(end)
                        .isEqualTo(unknown);
            }
        }
        assertThat(open("/c/x").status()).isEqualTo(404);
    }

    private void end(String how) throws SQLException {
        switch (how) {
            case "revoked" -> {
                String id = service.as("north-staff").get(path + "/links").text("/links/0/id");
                Answer revoked = service.as("north-staff")
                        .send("DELETE", path + "/links/" + id, new byte[0], "application/json");
                assertThat(revoked.status()).isEqualTo(204);
            }
            case "expired" -> {
                try (var connection = service.bean(DataSource.class).getConnection();
                        var statement =
                                connection.prepareStatement("UPDATE account.link SET last_day = ? WHERE case_id = ?")) {
                    statement.setObject(1, today.minusDays(1));
                    statement.setObject(2, UUID.fromString(path.replaceAll(".*/", "")));
                    statement.executeUpdate();
                }
            }
            case "erased" -> {
                Answer asked = service.as("north-staff")
                        .post(path + "/erasure-requests", "{\"basis\":\"RECORDED_IN_ERROR\",\"reason\":\"r\"}");
                Answer gone = service.as("north-service-manager")
                        .post(path + "/erasure-requests/" + asked.text("/entry") + "/destruction", "");
                assertThat(gone.status()).as(gone.body()).isEqualTo(201);
            }
            case "closed" ->
                record(
                        "{\"type\":\"PhaseChanged\",\"on\":\"2025-04-03\",\"to\":\"CLOSED\",\"reason\":\"OTHER\",\"outcome\":\"UNKNOWN\"}");
            default -> record("{\"type\":\"CaseTransferred\",\"on\":\"2025-04-03\",\"toOffice\":\"south\"}");
        }
    }

    private void record(String fact) {
        Answer answer = service.as("north-staff").post(path + "/entries", fact);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void the_page_says_nothing_of_the_person_and_leaves_nothing_behind() {
        String link = made("CHECK_IN", "weekly-progress");
        Answer page = open(link);
        assertThat(page.body())
                .doesNotContain("山田")
                .doesNotContain("north")
                .doesNotContain(path.replaceAll(".*/", ""))
                .doesNotContain("style=")
                .doesNotContain("<script>");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void the_address_is_kept_as_a_digest_told_once_and_in_no_log() throws SQLException {
        var said = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        said.start();
        root.addAppender(said);
        try {
            String link = made("CHECK_IN", "daily-report");
            String secret = link.substring("/c/".length());
            send(link, with(page(link), "a.MOOD", "3"));
            send(link, Map.of("key", "no key", "version", "1")); // a fault is no reason to repeat the address
            open(link + "/more");
            assertThat(service.as("north-staff").get(path + "/links").body()).doesNotContain(secret);
            assertThat(service.as("north-service-manager").get("/api/access").body())
                    .doesNotContain(secret);
            assertThat(said.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line -> line.contains(secret));
            assertThat(stored()).doesNotContain(secret).contains("CHECK_IN");
        } finally {
            root.detachAppender(said);
        }
    }

    private String stored() throws SQLException {
        try (var connection = service.bean(DataSource.class).getConnection();
                var statement = connection.prepareStatement("SELECT l::text FROM account.link l WHERE case_id = ?")) {
            statement.setObject(1, UUID.fromString(path.replaceAll(".*/", "")));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void a_link_that_is_opened_too_often_asks_to_wait_whether_it_is_one_or_not() {
        for (String link : List.of(made("CHECK_IN", "daily-report"), "/c/" + "B".repeat(43))) {
            Answer answer = open(link);
            for (int i = 0; i < 70 && answer.status() != 429; i++) {
                answer = open(link);
            }
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]?");
        }
    }

    @Test
    void a_link_that_makes_no_sense_is_not_made() {
        Caller staff = service.as("north-staff");
        assertThat(staff.post(path + "/links", """
                {"kind":"CHECK_IN","form":"no-form","lastDay":"%s"}""".formatted(today)).status()).isEqualTo(400);
        assertThat(staff.post(path + "/links", """
                {"kind":"CHECK_IN","form":"daily-report","lastDay":"%s"}""".formatted(today.minusDays(1)))
                        .status())
                .isEqualTo(400);
        assertThat(staff.post(path + "/links", """
                {"kind":"CHECK_IN","form":"daily-report","lastDay":"%s"}""".formatted(today.plusDays(401)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void staff_make_a_link_on_a_page_see_its_address_once_and_revoke_it() {
        Browser browser = new Browser(service).signIn("north-staff", TestService.PASSWORD);
        String page = path.substring("/api".length()) + "/links";
        Map<String, String> wanted = Map.of(
                "key",
                UUID.randomUUID().toString(),
                "kind",
                "CHECK_IN",
                "form",
                "weekly-progress",
                "lastDay",
                today.plusDays(30).toString());
        Answer made = browser.submit(page, page, wanted);
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains("/c/").contains(" d=\"M4 4h1");
        Answer twice = browser.submit(page, page, wanted);
        assertThat(twice.body()).doesNotContain("/c/").contains("もう作られています");
        assertThat(browser.get(page).body()).doesNotContain("/c/").contains("使えます");
        String id = service.as("north-staff").get(path + "/links").text("/links/0/id");
        browser.submit(page, page + "/" + id + "/revocation", Map.of());
        assertThat(browser.get(browser.location()).body()).contains("取り消しました");
    }
}
