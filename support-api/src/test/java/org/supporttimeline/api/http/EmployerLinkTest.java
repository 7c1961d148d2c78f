package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.projections.log.CaseLog;

/** What an employer's contact sees by a link, and when it ends. */
class EmployerLinkTest {

    private static final String CONSENT = """
            {"type":"ConsentGiven","on":"2025-05-02","recipient":"EMPLOYER","purpose":"CHECK_IN_SHARING",
             "scope":["CHECK_INS"],"how":"WRITTEN"%s}""";
    private static final int EMPLOYMENT = 2;
    private static final int CONSENTED = 4;

    private final TestService service = TestService.shared();
    private final String path = openCase(service, "north");
    private final LocalDate today = LocalDate.now(service.bean(Clock.class));

    /** Everything that the link rests on, and one report of last week. */
    EmployerLinkTest() {
        record("""
                {"type":"EmploymentStarted","on":"2025-05-01","employer":"秘密の会社","basis":"NEW_HIRE","opening":"RESERVED",
                 "disclosure":"OPEN","weeklyMinutes":1800}""");
        record(arranged("[\"EMPLOYER\"]", LocalDate.of(2025, 5, 2)));
        record(CONSENT.formatted(""));
        record(report(today.minusDays(7), 5, 2));
    }

    private String arranged(String sharedWith, LocalDate on) {
        return """
                {"type":"CheckInArranged","on":"%s","form":"weekly-progress","cadence":"WEEKLY","from":"%s","sharedWith":%s}""".formatted(on, on, sharedWith);
    }

    private static String report(LocalDate last, int wakeTime, int meals) {
        return """
                {"type":"CheckInSubmitted","on":"%s","form":"weekly-progress","formVersion":1,"periodFrom":"%s","periodTo":"%s",
                 "answers":{"WAKE_TIME":%d,"MEALS":%d},"texts":{"FREE_TROUBLE":"秘密の悩み"},"signs":[],"enteredBy":"SELF"}""".formatted(last, last.minusDays(6), last, wakeTime, meals);
    }

    private void record(String fact) {
        Answer answer = service.as("north-staff").post(path + "/entries", fact);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Answer ask(String form, String items, int consent, LocalDate from) {
        return service.as("north-staff").post(path + "/links", """
                {"kind":"EMPLOYER","form":"%s","lastDay":"%s",
                 "share":{"consent":%d,"contact":"SUPERIOR","items":[%s],"from":"%s","to":"%s"}}""".formatted(
                        form, today.plusDays(30), consent, items, from, today.plusDays(30)));
    }

    private String made() {
        Answer made = ask("weekly-progress", "\"WAKE_TIME\"", CONSENTED, today.minusWeeks(4));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/path");
    }

    private Answer open(String link) {
        return service.stranger().get(link);
    }

    private Answer send(String link, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.stranger()
                .send("POST", link, body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }

    private Map<String, String> word() {
        return Map.of(
                "key", UUID.randomUUID().toString(), "on", today.toString(), "concern", "MINOR", "note", "朝の様子が気になる");
    }

    private Answer entry(int no) {
        return service.as("north-staff")
                .with(
                        "Min-Log-Position",
                        Long.toString(service.bean(CaseLog.class).entries().head()))
                .get(path + "/entries/" + no);
    }

    @Test
    void the_contact_sees_the_agreed_answers_and_nothing_else() {
        Answer page = open(made());
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("起床時間")
                .contains("就業時間に余裕を持って間に合う時間に起床することができている")
                .doesNotContain("食事を抜く")
                .doesNotContain("秘密")
                .doesNotContain("山田")
                .doesNotContain(path.replaceAll(".*/", ""))
                .doesNotContain("style=");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void reports_beside_the_agreed_days_are_not_shown() {
        Answer made = ask("weekly-progress", "\"WAKE_TIME\"", CONSENTED, today.minusDays(6));
        assertThat(open(made.text("/path")).body()).contains("まだありません").doesNotContain("起床することができている");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent", "arrangement", "disclosure"})
    void reports_of_before_it_was_agreed_are_not_shown_and_the_day_of_the_agreement_is_proposed(String what) {
        LocalDate agreed = today.minusDays(10);
        switch (what) {
            case "consent" -> correct(CONSENTED, CONSENT.formatted("").replace("2025-05-02", agreed.toString()));
            case "arrangement" -> record(arranged("[\"EMPLOYER\"]", agreed));
            default -> {
                disclosure("CLOSED", today.minusDays(20));
                disclosure("OPEN", agreed);
            }
        }
        assertThat(open(made()).body()).contains("まだありません").doesNotContain("起床することができている");
        Browser browser = new Browser(service).signIn("north-staff", TestService.PASSWORD);
        assertThat(browser.get(path.substring("/api".length()) + "/links").body())
                .containsPattern("name=\"from\"[^>]*value=\"" + agreed + "\"");
    }

    @Test
    void that_it_can_be_seen_stands_in_the_record_and_each_view_in_the_access_log_for_the_person() {
        String link = made();
        open(link);
        assertThat(entry(6).body())
                .contains("\"type\":\"InformationDisclosed\"")
                .contains("\"consent\":" + CONSENTED)
                .contains("起床時間");
        Answer accesses = service.as("north-staff").get(path + "/access?limit=50");
        assertThat(accesses.body())
                .contains("\"operation\":\"GET /e/{secret}\"")
                .contains("\"role\":\"EMPLOYER\"")
                .doesNotContain(link.substring("/e/".length()));
        assertThat(accesses.body()).containsPattern("\"account\":\"link-[0-9a-f]{32}\"");
    }

    @Test
    void a_word_from_the_employer_is_one_entry_however_often_it_is_sent() {
        String link = made();
        Map<String, String> word = word();
        Answer sent = send(link, word);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("朝の様子が気になる").contains("サービス管理責任者");
        assertThat(send(link, word).status()).isEqualTo(200);
        assertThat(entry(7).body())
                .contains("\"type\":\"EmployerContacted\"")
                .contains("\"concern\":\"MINOR\"")
                .contains("\"counterpart\":\"SUPERIOR\"")
                .contains("\"channel\":\"LINK\"")
                .contains("\"role\":\"EMPLOYER\"")
                .contains("朝の様子が気になる");
        assertThat(entry(8).status()).isEqualTo(404);
    }

    @Test
    void a_link_brings_in_so_many_words_in_a_day_and_then_asks_to_wait() {
        String link = made();
        Map<String, String> first = word();
        send(link, first);
        for (int i = 1; i < 10; i++) {
            assertThat(send(link, word()).status()).isEqualTo(200);
        }
        int entries = entries();
        Answer more = send(link, word());
        assertThat(more.status()).isEqualTo(429);
        assertThat(more.header("Retry-After")).isNotEmpty();
        assertThat(entries()).isEqualTo(entries);
        assertThat(send(link, first).status()).as("sent again").isEqualTo(200);
        assertThat(open(link).status()).as("to be read").isEqualTo(200);
    }

    @Test
    void a_word_without_a_degree_of_concern_comes_back_as_it_was_written() {
        String link = made();
        Answer again =
                send(link, Map.of("key", UUID.randomUUID().toString(), "on", today.toString(), "note", "様子を書いた"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("様子を書いた").contains("role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent withdrawn",
                "consent expired",
                "consent for something else",
                "disclosure closed",
                "disclosure limited",
                "employment ended",
                "another employment",
                "form not shared any more",
                "case erased",
                "case closed",
                "case transferred",
                "link revoked",
                "link expired"
            })
    void when_anything_that_it_rests_on_ends_nothing_is_shown_from_that_moment_on(String end) throws SQLException {
        String link = made();
        assertThat(open(link).status()).isEqualTo(200);
        end(end);
        int entries = entries();
        for (Answer answer : new Answer[] {open(link), send(link, word())}) {
            assertThat(answer.status()).as(end).isEqualTo(404);
            assertThat(answer.body()).as(end).contains("このリンクは使えません").doesNotContain("起床");
        }
        assertThat(entries()).isEqualTo(entries);
    }

    private int entries() {
        return service.bean(CaseLog.class)
                .files()
                .current(UUID.fromString(path.replaceAll(".*/", "")))
                .lastEntry();
    }

    private void end(String how) throws SQLException {
        Caller staff = service.as("north-staff");
        switch (how) {
            case "consent withdrawn" ->
                record("{\"type\":\"ConsentWithdrawn\",\"on\":\"%s\",\"entry\":%d}".formatted(today, CONSENTED));
            case "consent expired" ->
                correct(CONSENTED, CONSENT.formatted(",\"until\":\"%s\"".formatted(today.minusDays(1))));
            case "consent for something else" ->
                correct(CONSENTED, CONSENT.formatted("").replace("CHECK_IN_SHARING", "WORKPLACE_ACCOMMODATION"));
            case "disclosure closed" -> disclosure("CLOSED");
            case "disclosure limited" -> disclosure("LIMITED");
            case "employment ended" -> ended();
            case "another employment" -> {
                ended();
                record("""
                        {"type":"EmploymentStarted","on":"%s","employer":"別の会社","basis":"JOB_CHANGE","opening":"RESERVED",
                         "disclosure":"OPEN","weeklyMinutes":1800}""".formatted(today));
            }
            case "form not shared any more" -> record(arranged("[]", today));
            case "case erased" -> {
                Answer asked =
                        staff.post(path + "/erasure-requests", "{\"basis\":\"RECORDED_IN_ERROR\",\"reason\":\"r\"}");
                Answer gone = service.as("north-service-manager")
                        .post(path + "/erasure-requests/" + asked.text("/entry") + "/destruction", "");
                assertThat(gone.status()).as(gone.body()).isEqualTo(201);
            }
            case "case closed" -> record("""
                        {"type":"PhaseChanged","on":"%s","to":"CLOSED","reason":"OTHER","outcome":"UNKNOWN"}""".formatted(today));
            case "case transferred" ->
                record("{\"type\":\"CaseTransferred\",\"on\":\"%s\",\"toOffice\":\"south\"}".formatted(today));
            case "link revoked" -> {
                String id = staff.get(path + "/links").text("/links/0/id");
                assertThat(staff.send("DELETE", path + "/links/" + id, new byte[0], "application/json")
                                .status())
                        .isEqualTo(204);
            }
            default -> {
                try (var connection = service.bean(DataSource.class).getConnection();
                        var statement =
                                connection.prepareStatement("UPDATE account.link SET last_day = ? WHERE case_id = ?")) {
                    statement.setObject(1, today.minusDays(1));
                    statement.setObject(2, UUID.fromString(path.replaceAll(".*/", "")));
                    statement.executeUpdate();
                }
            }
        }
    }

    private void correct(int no, String replacement) {
        Answer answer = service.as("north-staff")
                .post(
                        path + "/entries/" + no + "/correction",
                        "{\"replacement\":" + replacement + ",\"reason\":\"聞き違い\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void disclosure(String now) {
        disclosure(now, today);
    }

    private void disclosure(String now, LocalDate on) {
        record("{\"type\":\"ConditionsChanged\",\"on\":\"%s\",\"changed\":[\"DISCLOSURE\"],\"disclosure\":\"%s\"}"
                .formatted(on, now));
    }

    private void ended() {
        record("{\"type\":\"EmploymentEnded\",\"on\":\"%s\",\"reasons\":[\"OTHER\"]}".formatted(today.minusDays(1)));
    }

    @Test
    void no_link_is_made_for_what_was_not_agreed() {
        assertThat(ask("daily-report", "\"MOOD\"", CONSENTED, today).body()).contains("not-agreed");
        assertThat(ask("weekly-progress", "\"WAKE_TIME\"", EMPLOYMENT, today).body())
                .contains("not-agreed");
        assertThat(ask("weekly-progress", "\"FREE_TROUBLE\"", CONSENTED, today).status())
                .isEqualTo(400);
        assertThat(ask("weekly-progress", "", CONSENTED, today).status()).isEqualTo(400);
        Answer without = service.as("north-staff").post(path + "/links", """
                {"kind":"EMPLOYER","form":"weekly-progress","lastDay":"%s"}""".formatted(today));
        assertThat(without.status()).isEqualTo(400);
        record("{\"type\":\"ConsentWithdrawn\",\"on\":\"%s\",\"entry\":%d}".formatted(today, CONSENTED));
        assertThat(ask("weekly-progress", "\"WAKE_TIME\"", CONSENTED, today).body())
                .contains("not-agreed");
    }

    @Test
    void neither_kind_of_address_opens_what_the_other_one_does() {
        String employers = made();
        assertThat(open(employers.replace("/e/", "/c/")).status()).isEqualTo(404);
        Answer own = service.as("north-staff").post(path + "/links", """
                {"kind":"CHECK_IN","form":"weekly-progress","lastDay":"%s"}""".formatted(today));
        assertThat(open(own.text("/path").replace("/c/", "/e/")).status()).isEqualTo(404);
    }

    @Test
    void staff_make_it_on_a_page_that_says_what_is_missing_otherwise() {
        Browser browser = new Browser(service).signIn("north-staff", TestService.PASSWORD);
        String page = path.substring("/api".length()) + "/links";
        Answer made = browser.submit(
                page,
                page,
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "kind", "EMPLOYER",
                        "form", "weekly-progress",
                        "item", "WAKE_TIME",
                        "consent", Integer.toString(CONSENTED),
                        "contact", "SUPERIOR",
                        "from", today.minusWeeks(4).toString(),
                        "to", today.toString(),
                        "lastDay", today.plusDays(30).toString()));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains("/e/");
        disclosure("CLOSED");
        assertThat(browser.get(page).body()).contains("いまは作れません");
    }
}
