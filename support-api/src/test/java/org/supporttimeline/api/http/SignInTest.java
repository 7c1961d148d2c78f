package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

class SignInTest {

    private final TestService service = TestService.shared();

    @Test
    void an_account_signs_in_with_its_password() {
        Answer answer = service.as("north-staff").get("/api/account");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString())
                .isEqualTo("{\"id\":\"north-staff\",\"role\":\"STAFF\",\"offices\":[\"north\"]}");
        assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        Answer answer = service.stranger().get("/api/account");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void a_wrong_password_and_no_such_account_look_the_same() {
        Answer wrong = service.as("north-auditor", "not the password").get("/api/account");
        Answer nobody = service.as("nobody", "not the password").get("/api/account");
        Answer odd = service.as("no\u0000body", "not the password").get("/api/account");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo(wrong.body());
        assertThat(odd.body()).isEqualTo(wrong.body());
    }

    @Test
    void what_nobody_allowed_is_denied() {
        assertThat(service.as("north-admin").get("/nowhere").problem()).isEqualTo("forbidden");
        assertThat(service.as("north-admin").get("/actuator/env").problem()).isEqualTo("forbidden");
        assertThat(service.stranger().get("/nowhere").problem()).isEqualTo("unauthenticated");
    }

    @Test
    void guessing_is_slowed_down_and_the_right_password_of_another_place_is_not() {
        String account = account("guessed");
        Answer last = service.as(account, "guess").get("/api/account");
        for (int i = 0; i < 10 && last.status() == 401; i++) {
            last = service.as(account, "guess " + i).get("/api/account");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(service.as(account).get("/api/account").status()).isEqualTo(429);
        assertThat(service.as("north-staff").get("/api/account").status()).isEqualTo(200);
    }

    @Test
    void a_changed_password_ends_every_session_and_remembered_password_at_once() {
        String account = account("changing");
        Browser browser = new Browser(service).signIn(account, TestService.PASSWORD);
        assertThat(browser.get("/api/account").status()).isEqualTo(200);
        assertThat(service.as(account).get("/api/account").status()).isEqualTo(200);

        String next = "{\"current\":\"%s\",\"next\":\"an even longer password\"}".formatted(TestService.PASSWORD);
        assertThat(service.as(account).put("/api/account/password", next).status())
                .isEqualTo(204);

        assertThat(browser.get("/api/account").status()).isEqualTo(401);
        assertThat(service.as(account).get("/api/account").status()).isEqualTo(401);
        assertThat(service.as(account, "an even longer password")
                        .get("/api/account")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void guessing_the_current_password_of_an_open_browser_is_slowed_down() {
        String account = account("left-open");
        String guess = "{\"current\":\"guess\",\"next\":\"an even longer password\"}";
        Answer last = service.as(account).put("/api/account/password", guess);
        assertThat(last.status()).isEqualTo(403);
        for (int i = 0; i < 10 && last.status() == 403; i++) {
            last = service.as(account).put("/api/account/password", guess);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    }

    @Test
    void a_new_password_has_a_sensible_length() {
        String shortOne = "{\"current\":\"%s\",\"next\":\"short\"}".formatted(TestService.PASSWORD);
        Answer answer = service.as(account("short")).put("/api/account/password", shortOne);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/faults/0/field")).isEqualTo("next");
    }

    @Test
    void a_new_password_of_more_bytes_than_are_compared_is_refused() {
        String longOne = "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(TestService.PASSWORD, "長い合言葉".repeat(5));
        Answer answer = service.as(account("long")).put("/api/account/password", longOne);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/faults/0/field")).isEqualTo("next");
        assertThat(service.as("long", "長い合言葉".repeat(5)).get("/api/account").status())
                .isEqualTo(401);
    }

    @Test
    void a_call_with_its_own_credentials_gets_no_cookie() {
        Caller staff = service.as("north-staff");
        String path = openCase(service, "north");
        List<Answer> answers = List.of(
                staff.get(path),
                staff.post(path + "/entries", contact("2025-05-01", "a")),
                staff.post(path + "/entries", "{"),
                staff.get("/api/cases/nonsense"),
                service.as("north-staff", "wrong").get(path),
                service.as("north-auditor", "wrong").post(path + "/entries", "{}"),
                service.as("north-reporter").post(path + "/entries", "{}"),
                service.stranger().get(path));
        assertThat(answers).extracting(Answer::status).containsExactly(200, 201, 400, 404, 401, 401, 403, 401);
        assertThat(answers).extracting(answer -> answer.header("Set-Cookie")).containsOnly("");
    }

    @Test
    void a_person_signs_in_by_the_form_and_records_with_the_token() {
        String path = openCase(service, "north");
        Browser browser = new Browser(service).signIn("north-staff", TestService.PASSWORD);
        assertThat(browser.get("/api/account").text("/id")).isEqualTo("north-staff");
        assertThat(browser.post(path + "/entries", contact("2025-05-01", "a"), true)
                        .status())
                .isEqualTo(201);
        assertThat(browser.cookie("SUPPORT_SESSION")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void a_session_without_the_token_records_nothing() {
        String path = openCase(service, "north");
        Browser browser = new Browser(service).signIn("north-staff", TestService.PASSWORD);
        Answer forged = browser.post(path + "/entries", contact("2025-05-01", "a"), false);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.problem()).isEqualTo("forbidden");
    }

    @Test
    void another_sites_page_cannot_use_a_remembered_basic_password() {
        String path = openCase(service, "north");
        Answer forged = service.as("north-staff")
                .with("Sec-Fetch-Site", "cross-site")
                .post(path + "/entries", contact("2025-05-01", "a"));
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void a_wrong_password_in_the_form_leads_back_to_the_form() {
        Browser browser = new Browser(service).signIn(account("mistyped"), "wrong");
        assertThat(browser.location()).endsWith("/login?error");
        assertThat(browser.get("/api/account").status()).isEqualTo(401);
    }

    @Test
    void answers_are_not_kept_framed_or_guessed_at() {
        Answer answer = service.as("north-staff").get("/api/account");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers()).doesNotContainKey("Server");
    }

    @Test
    void a_form_is_served_in_its_newest_version_or_the_one_asked_for() {
        Answer answer = service.as("north-staff").get("/api/forms/weekly-progress");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/code")).isEqualTo("weekly-progress");
        assertThat(service.as("north-staff")
                        .get("/api/forms/weekly-progress?version=1")
                        .json()
                        .at("/version")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.as("north-staff")
                        .get("/api/forms/weekly-progress?version=99")
                        .status())
                .isEqualTo(404);
        assertThat(service.as("north-staff").get("/api/forms/No-Such!").status())
                .isEqualTo(404);
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
