package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AdminPagesTest {

    private static final Pattern PASSWORD = Pattern.compile("class=\"secret\">([a-z0-9]{20})<");

    private final TestService service = TestService.shared();
    private final Caller admin = service.as("north-admin").with("Accept-Language", "ja");
    private final String code = "t-" + UUID.randomUUID().toString().substring(0, 8);

    private Browser browser() {
        return new Browser(service).signIn("north-admin", TestService.PASSWORD);
    }

    private String make(Browser browser, String role) {
        Answer made = browser.submit(
                "/admin/accounts", "/admin/accounts", Map.of("id", code, "role", role, "offices", "north"));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        var password = PASSWORD.matcher(made.body());
        assertThat(password.find()).isTrue();
        return Objects.requireNonNull(password.group(1));
    }

    @Test
    void the_first_page_of_an_administrator_says_how_the_service_stands() {
        Browser browser = browser();
        assertThat(browser.get("/").status()).isEqualTo(302);
        assertThat(browser.location()).endsWith("/admin");
        assertThat(admin.get("/admin").body()).contains("記録の受け付け").contains("封印");
    }

    @Test
    void an_account_is_made_changed_locked_and_let_in_again() {
        Browser browser = browser();
        String password = make(browser, "STAFF");
        var made = new Browser(service).signIn(code, password);
        assertThat(made.get("/api/account").body()).contains("\"role\":\"STAFF\"");

        String page = "/admin/accounts/" + code;
        browser.submit(page, page, Map.of("role", "AUDITOR", "offices", "north"));
        assertThat(browser.location()).endsWith("/admin/accounts");
        assertThat(made.get("/api/account").body()).contains("\"role\":\"AUDITOR\"");

        browser.submit(page, page, Map.of("role", "AUDITOR", "offices", "north", "locked", "true"));
        assertThat(made.get("/api/account").status()).isEqualTo(401);
        assertThat(admin.get("/admin/accounts").body()).contains("停止中");

        browser.submit(page, page, Map.of("role", "STAFF", "offices", "north"));
        made.signIn(code, password);
        assertThat(made.get("/api/account").body()).contains("\"role\":\"STAFF\"");
    }

    @Test
    void a_new_password_ends_what_is_signed_in_with_the_old() {
        Browser browser = browser();
        var member = new Browser(service).signIn(code, make(browser, "STAFF"));
        assertThat(member.get("/cases").status()).isEqualTo(200);
        Answer reset = browser.submit("/admin/accounts/" + code, "/admin/accounts/" + code + "/password", Map.of());
        var password = PASSWORD.matcher(reset.body());
        assertThat(password.find()).as(reset.body()).isTrue();
        assertThat(member.get("/api/account").status()).isEqualTo(401);
        assertThat(service.as(code, Objects.requireNonNull(password.group(1)))
                        .get("/api/account")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_administrator_keeps_the_accounts_of_their_own_offices_and_not_their_own() {
        Browser browser = browser();
        make(browser, "STAFF");
        assertThat(admin.get("/admin/accounts").body()).contains(code).doesNotContain("south-staff");
        assertThat(service.as("south-admin").get("/admin/accounts/" + code).status())
                .isEqualTo(404);
        assertThat(admin.get("/admin/accounts/north-admin").body()).doesNotContain("name=\"role\"");
        String change = "{\"role\":\"STAFF\",\"offices\":[\"%s\"],\"enabled\":true}";
        assertThat(admin.put("/api/admin/accounts/north-admin", change.formatted("north"))
                        .status())
                .isEqualTo(403);
        assertThat(admin.put("/api/admin/accounts/" + code, change.formatted("south"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post(
                                "/api/admin/accounts",
                                "{\"id\":\"" + code + "\",\"role\":\"STAFF\",\"offices\":[\"north\"]}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_new_office_is_its_makers_and_has_settings_from_a_day_on() {
        make(browser(), "ADMIN");
        String password =
                admin.post("/api/admin/accounts/" + code + "/password", "").text("/password");
        var maker = new Browser(service).signIn(code, password);
        maker.submit("/admin/offices", "/admin/offices", Map.of("office", code, "name", "新しい事業所"));
        assertThat(maker.location()).endsWith("/admin/offices/" + code);
        String page = "/admin/offices/" + code;
        Answer told = maker.submit(
                page,
                page,
                Map.of(
                        "validFrom", "2025-04-01",
                        "transitionPlaces", "20",
                        "closedWeekdays", "SUNDAY",
                        "closedDays", "2026-01-02 2026-01-03"));
        assertThat(told.status()).as(told.body()).isEqualTo(302);
        assertThat(maker.get(page).body())
                .contains("2025-04-01")
                .contains(">20<")
                .contains("2026-01-02");
        assertThat(admin.get(page).status()).isEqualTo(404);
    }

    @Test
    void a_rebuild_of_nothing_is_a_slip_that_the_page_tells() {
        Answer told = browser().submit("/admin/projections", "/admin/rebuilds", Map.of());
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("再構築する表に印を付けてください").contains("name=\"projections\"");
    }

    @Test
    void a_rebuild_is_begun_on_a_page_that_follows_it_to_its_end() {
        Browser browser = browser();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            browser.submit("/admin/projections", "/admin/rebuilds", Map.of("projections", "timeline"));
            assertThat(browser.location()).contains("/admin/rebuilds/"); // none of another test is under way any more
        });
        String page = browser.location();
        assertThat(page).matches("/admin/rebuilds/[0-9a-f-]{36}");
        assertThat(browser.get(page).body()).contains("<progress").contains("timeline");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(browser.get(page).body())
                        .contains("完了")
                        .contains("notice good")
                        .doesNotContain("data-events=\"/"));
    }

    @Test
    void the_settings_of_a_day_have_their_sources() {
        assertThat(service.as("north-staff")
                        .with("Accept-Language", "ja")
                        .get("/admin/policy?on=2020-05-01")
                        .body())
                .contains("2020-05-01 に有効な設定")
                .contains("late-entry")
                .contains("[A]");
    }

    @Test
    void a_rule_is_looked_back_at_with_another_threshold_beside_the_one_in_force() {
        Answer form = admin.get("/admin/backtest?rule=R1");
        assertThat(form.body()).contains("name=\"rhythm-forms\"").doesNotContain("<svg");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(admin.get("/admin/backtest?rule=R1&run=1&horizon=90&rhythm-forms=1")
                                .body())
                        .contains("<svg")
                        .contains("bar-tried")
                        .contains("rhythm-forms"));
        assertThat(admin.get("/admin/backtest?rule=R1&run=1&rhythm-forms=many").status())
                .isEqualTo(400);
    }
}
