package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** The first page tells what came in since its reader looked before; it and the list remember their filters. */
class TodayTest {

    private static final String ALL = "/?of=all";

    private final TestService service = TestService.shared();
    private final JdbcClient database = JdbcClient.create(service.bean("service", DataSource.class));

    @BeforeEach
    void two_offices_with_two_accounts() {
        Accounts accounts = service.bean(Accounts.class);
        accounts.addOffice(new OfficeId("east"), "east");
        accounts.addOffice(new OfficeId("west"), "west");
        var both = new TreeSet<>(List.of(new OfficeId("east"), new OfficeId("west")));
        Stream.of("east-one", "east-two")
                .forEach(id -> accounts.add(new StaffId(id), AccountRole.STAFF, both, TestService.PASSWORD));
    }

    @Test
    void what_came_in_since_the_last_look_is_shown_until_the_next_one() {
        String api = open("east", "朝日 昇");
        String page = api.substring("/api".length());
        Browser browser = browser();
        assertThat(browser.get(ALL).body()).doesNotContain(page + "/entries/2");
        halfAnHourAgo();
        service.as("east-two").post(api + "/entries", contact("2025-05-10", "a"));
        service.as("east-one").post(api + "/entries", contact("2025-05-11", "b"));
        assertThat(browser.get(ALL).body()).contains(page + "/entries/2").doesNotContain(page + "/entries/3");
        assertThat(browser.get(ALL).body()).as("still the same look").contains(page + "/entries/2");
        halfAnHourAgo();
        assertThat(browser.get(ALL).body()).doesNotContain(page + "/entries/2");
    }

    @Test
    void whom_i_meet_today_is_told_with_what_others_recorded_since_the_last_contact() {
        LocalDate now = LocalDate.now(service.bean(Clock.class));
        String today = now.toString();
        String later = now.plusDays(30).toString();
        String planned = inCharge("朝日 昇");
        String moved = inCharge("朝日 西子");
        String calm = inCharge("朝日 静");
        for (String api : List.of(planned, moved)) {
            service.as("east-one").post(api + "/entries", interview(today));
        }
        service.as("east-one").post(calm + "/entries", interview(later));
        service.as("east-one")
                .post(
                        moved + "/entries/3/correction",
                        "{\"replacement\":" + interview(later) + ",\"reason\":\"日を変えた\"}");
        for (String api : List.of(planned, moved, calm)) {
            service.as("east-two").post(api + "/entries", contact("2025-05-10", "a"));
        }
        Browser browser = browser();
        String page = browser.get("/?of=mine").body();
        String meetings = page.substring(page.indexOf("id=\"meetings\""), page.indexOf("id=\"due\""));
        assertThat(meetings)
                .contains("朝日 昇", "前の面談で決めた次回の日", planned.substring("/api".length()) + "/entries/4")
                .doesNotContain("朝日 西子", "朝日 静", "/entries/3\"");
        assertThat(browser.get(ALL).body()).doesNotContain("id=\"meetings\"");
    }

    private String inCharge(String name) {
        String api = open("east", name);
        service.as("east-one")
                .post(
                        api + "/entries",
                        "{\"type\":\"StaffAssigned\",\"on\":\"2025-04-01\",\"staff\":\"east-one\",\"role\":\"RETENTION_WORKER\"}");
        return api;
    }

    private static String interview(String nextOn) {
        return "{\"type\":\"InterviewHeld\",\"on\":\"2025-05-01\",\"channel\":\"PHONE\",\"nextOn\":\"" + nextOn + "\"}";
    }

    @Test
    void filters_are_remembered_while_the_session_lasts_and_words_are_not() {
        Browser browser = browser();
        browser.get(ALL);
        browser.get("/");
        assertThat(browser.location()).endsWith(ALL);
        browser.get("/?of=mine");
        browser.get("/");
        assertThat(browser.location()).endsWith("/?of=mine");
        browser.get("/cases?phase=RETENTION&order=NEWEST");
        browser.submit("/login", "/cases", Map.of("words", "朝日"));
        browser.get("/cases");
        assertThat(browser.location()).endsWith("/cases?phase=RETENTION&order=NEWEST");
        Browser another = browser();
        another.get("/cases");
        assertThat(another.location()).isEmpty();
    }

    @Test
    void names_are_looked_for_in_the_office_that_is_chosen() {
        open("west", "夕日 西子");
        Browser browser = browser();
        assertThat(browser.submit("/login", "/cases", Map.of("words", "夕日", "office", "west"))
                        .body())
                .contains("夕日 西子");
        assertThat(browser.submit("/login", "/cases", Map.of("words", "夕日", "office", "east"))
                        .body())
                .doesNotContain("夕日 西子");
        assertThat(browser.submit("/login", "/cases", Map.of("words", "山田", "office", "north"))
                        .body())
                .contains("0 人見つかりました");
    }

    private void halfAnHourAgo() {
        database.sql(
                        "UPDATE account.last_look SET seen_at = seen_at - interval '31 minutes' WHERE account = 'east-one'")
                .update();
    }

    private String open(String office, String name) {
        Answer opened = service.as("east-one").post("/api/cases", intake(office, name));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return "/api/cases/" + opened.text("/caseId");
    }

    private Browser browser() {
        return new Browser(service).signIn("east-one", TestService.PASSWORD);
    }
}
