package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** Signing in leads back, and the end of a session loses nothing. */
class SessionTest {

    private static final String SESSION = "SUPPORT_SESSION";
    private static final String WORDS = "長い面談の記録";
    private static final Pattern KEPT = Pattern.compile("name=\"(kept[.][^\"]+)\" value=\"([^\"]*)\"");

    private final TestService service = TestService.shared();
    private final String page = openCase(service, "north").substring("/api".length());
    private final String form = page + "/record/InterviewHeld";
    private final Map<String, String> interview = Map.of(
            "key", UUID.randomUUID().toString(),
            "_by", "north-staff",
            "on", "2025-05-12",
            "channel", "PHONE",
            "health", WORDS);

    @Test
    void signing_in_leads_back_to_where_one_was() {
        Browser browser = staff();
        browser.lose(SESSION);
        browser.page(page + "?family=Contact");
        assertThat(browser.location()).contains("/login?back=");
        String signIn = browser.location();
        assertThat(browser.get(signIn).body()).contains("value=\"" + page + "?family=Contact\"");
        browser.submit(signIn, "/login", credentials("north-staff", Map.of("back", page + "?family=Contact")));
        assertThat(browser.location()).endsWith(page + "?family=Contact");
    }

    @Test
    void signing_in_leads_to_our_own_addresses_only() {
        for (String elsewhere : List.of("//elsewhere.example/", "https://elsewhere.example", "/\\elsewhere.example")) {
            Browser browser = new Browser(service);
            browser.submit("/login", "/login", credentials("north-staff", Map.of("back", elsewhere)));
            assertThat(browser.location()).endsWith("/").doesNotContain("elsewhere");
        }
    }

    @Test
    void a_form_that_is_sent_after_the_session_has_ended_is_a_draft_of_whoever_signs_in_again() {
        Browser browser = staff();
        browser.lose(SESSION);
        Answer asked = browser.submit("/login", form, interview);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.header("WWW-Authenticate")).isEmpty();
        assertThat(asked.body()).contains("入力した内容は失われていません");
        browser.submit("/login", "/login", credentials("north-staff", kept(asked)));
        assertThat(browser.location()).contains(form + "?draft=");
        assertThat(browser.get(browser.location()).body()).contains(WORDS);
    }

    @Test
    void a_draft_that_is_saved_by_its_button_after_the_end_is_not_lost_either() {
        Browser browser = staff();
        browser.lose(SESSION);
        Answer asked = browser.submit("/login", form + "/draft", interview);
        browser.submit("/login", "/login", credentials("north-staff", kept(asked)));
        assertThat(browser.get(browser.location()).body()).contains(WORDS);
    }

    @Test
    void a_form_without_words_is_found_again_where_it_stood() {
        Browser browser = staff();
        browser.lose(SESSION);
        Answer asked = browser.submit("/login", page + "/links", Map.of("kind", "ONE_TIME"));
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.body())
                .contains("name=\"back\" value=\"" + page + "/links\"")
                .doesNotContain("ONE_TIME");
    }

    @Test
    void nobody_else_who_signs_in_then_is_given_the_words() {
        Browser browser = staff();
        browser.lose(SESSION);
        Answer asked = browser.submit("/login", form, interview);
        browser.submit("/login", "/login", credentials("north-service-manager", kept(asked)));
        assertThat(browser.location()).endsWith("/");
        assertThat(browser.get(form).body()).doesNotContain(WORDS);
    }

    @Test
    void a_form_that_stood_open_while_its_writer_signed_in_anew_is_kept() {
        Browser browser = staff();
        Answer sent = browser.submitStale(form, interview);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        assertThat(browser.get(browser.location()).body()).contains(WORDS);
    }

    @Test
    void a_part_of_a_page_sends_the_whole_page_to_sign_in_and_a_draft_stays_where_it_is_typed() {
        Browser browser = staff();
        browser.lose(SESSION);
        Answer part = browser.part(page + "?family=Contact", "/cases", Map.of());
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).startsWith("/login?back=").contains("family%3DContact");
        Answer draft = browser.part(form, form + "/draft", interview);
        assertThat(draft.status()).isEqualTo(401);
        assertThat(draft.header("HX-Redirect")).isEmpty();
    }

    @Test
    void a_page_says_how_long_the_session_lasts_and_a_click_makes_it_last_longer() {
        Browser browser = staff();
        assertThat(browser.get(page).body())
                .contains("name=\"session\" content=\"1800\"")
                .contains("ログインを続ける");
        assertThat(browser.submit(page, "/session", Map.of()).status()).isEqualTo(204);
        browser.lose(SESSION);
        assertThat(browser.get("/login").body()).doesNotContain("name=\"session\"");
    }

    @Test
    void the_language_is_changed_where_something_leads_back_and_not_on_an_answer_that_is_shown_once() {
        Browser browser = staff();
        assertThat(browser.get(page).body()).contains("action=\"/language\"");
        Answer refused =
                browser.submit(form, form, Map.of("key", UUID.randomUUID().toString(), "on", "2199-01-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("action=\"/language\"");
    }

    @Test
    void a_password_is_changed_with_what_is_wrong_beside_its_field() {
        Browser browser = new Browser(service).signIn(account("own-password"), TestService.PASSWORD);
        assertThat(change(browser, TestService.PASSWORD, "a new long password", "another")
                        .body())
                .contains("id=\"again-wrong\"");
        assertThat(change(browser, TestService.PASSWORD, "short", "short").body())
                .contains("id=\"next-wrong\"");
        change(browser, TestService.PASSWORD, "a new long password", "a new long password");
        assertThat(browser.location()).endsWith("/login?changed");
        browser.page("/account");
        assertThat(browser.location()).contains("/login");
        assertThat(browser.signIn("own-password", "a new long password")
                        .get("/account")
                        .body())
                .contains("own-password")
                .contains("支援員");
    }

    private static Answer change(Browser browser, String current, String next, String again) {
        return browser.submit(
                "/account", "/account/password", Map.of("current", current, "next", next, "again", again));
    }

    private static Map<String, String> credentials(String account, Map<String, String> besides) {
        var fields = new HashMap<>(besides);
        fields.put("username", account);
        fields.put("password", TestService.PASSWORD);
        return fields;
    }

    /** What the sign-in page carries along. */
    private Map<String, String> kept(Answer signIn) {
        var fields = new HashMap<String, String>();
        KEPT.matcher(signIn.body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        assertThat(fields).containsKey("kept.health");
        fields.put("back", form);
        return fields;
    }

    private Browser staff() {
        return new Browser(service).signIn("north-staff", TestService.PASSWORD);
    }

    private String account(String id) {
        service.bean(Accounts.class)
                .add(
                        new StaffId(id),
                        AccountRole.STAFF,
                        new TreeSet<>(List.of(new OfficeId("north"))),
                        TestService.PASSWORD);
        return id;
    }
}
