package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;

class PagesTest {

    private final TestService service = TestService.shared();

    static Stream<String> facts() {
        return EventCatalogue.all().stream()
                .filter(EventType::isFact)
                .map(EventType::name)
                .filter(name -> !name.equals("IntakeTaken"));
    }

    @Test
    void a_member_of_staff_records_an_interview_and_finds_it_on_the_timeline() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";
        Map<String, String> interview = interview();

        Answer recorded = browser.submit(form, form, interview);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(302);
        assertThat(browser.location()).startsWith(page + "?recorded=");
        assertThat(browser.get(browser.location()).body()).contains("面談").contains("眠れている");
    }

    @Test
    void a_form_begins_with_how_the_same_was_done_last_time_and_not_with_what_was_found() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/VisitMade";
        String chosen = "value=\"HOME\" selected";
        assertThat(browser.get(form).body()).doesNotContain(chosen);
        browser.submit(
                form,
                form,
                Map.of("key", UUID.randomUUID().toString(), "on", "2025-05-12", "place", "HOME", "note", "留守だった"));
        assertThat(browser.location()).contains("recorded=");
        browser.get(browser.location()); // waits until the timeline has it
        assertThat(browser.get(form).body()).contains(chosen).doesNotContain("留守だった");
    }

    @Test
    void a_note_of_ten_pages_is_taken() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";
        var interview = new java.util.HashMap<>(interview());
        interview.put("work", "あ".repeat(20_000));
        assertThat(browser.submit(form, form, interview).status()).isEqualTo(302);
    }

    @Test
    void a_second_correction_begins_with_what_the_first_one_says() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";
        browser.submit(form, form, interview());
        String correction = page + "/entries/" + browser.location().replaceAll(".*=", "") + "/correct";
        browser.submit(
                correction,
                correction,
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "replacement.on", "2025-05-12",
                        "replacement.channel", "PHONE",
                        "replacement.health", "眠れていない",
                        "reason", "聞き違い"));
        assertThat(browser.get(correction).body()).contains(">眠れていない</textarea>");
    }

    @Test
    void a_correction_of_what_was_corrected_meanwhile_is_shown_again_and_records_nothing() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";
        browser.submit(form, form, interview());
        String correction = page + "/entries/" + browser.location().replaceAll(".*=", "") + "/correct";
        Map<String, String> first = correction("眠れていない", "");
        browser.submit(correction, correction, first);
        String amendedBy = browser.location().replaceAll(".*=", "");
        browser.submit(correction, correction, first);
        assertThat(browser.location()).as("the same one again").endsWith("recorded=" + amendedBy);

        Answer overtaken = browser.submit(correction, correction, correction("よく食べている", ""));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("よく食べている")
                .contains("この画面を開いた後で")
                .contains(page + "/entries/" + amendedBy + "\"")
                .contains("name=\"seenUpTo\" value=\"" + amendedBy + "\"");
        assertThat(browser.get(page).body()).doesNotContain("よく食べている");
        assertThat(browser.submit(correction, correction, correction("よく食べている", amendedBy))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void an_entry_that_was_corrected_meanwhile_is_not_taken_back_unseen() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";
        browser.submit(form, form, interview());
        String entry = page + "/entries/" + browser.location().replaceAll(".*=", "");
        String key = UUID.randomUUID().toString();
        browser.submit(entry + "/correct", entry + "/correct", correction("眠れていない", ""));
        String amendedBy = browser.location().replaceAll(".*=", "");

        Answer overtaken = browser.submit(
                entry + "/retract",
                entry + "/retract",
                Map.of("key", key, "reason", "別の人の面談", "seenUpTo", entry.replaceAll(".*/", "")));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("別の人の面談")
                .contains(page + "/entries/" + amendedBy + "\"")
                .contains("name=\"seenUpTo\" value=\"" + amendedBy + "\"");
        assertThat(browser.get(entry + "/retract?draft=" + key).body()).contains("別の人の面談");
        assertThat(browser.get(entry + "/retract").body()).contains("name=\"seenUpTo\" value=\"" + amendedBy + "\"");
        browser.submit(
                entry + "/retract", entry + "/retract", Map.of("key", key, "reason", "別の人の面談", "seenUpTo", amendedBy));
        assertThat(browser.location()).contains("recorded=");
    }

    private static Map<String, String> correction(String health, String seenUpTo) {
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "seenUpTo",
                seenUpTo,
                "replacement.on",
                "2025-05-12",
                "replacement.channel",
                "PHONE",
                "replacement.health",
                health,
                "reason",
                "聞き違い");
    }

    @Test
    void a_form_that_is_sent_twice_records_once() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";
        Map<String, String> interview = interview();

        browser.submit(form, form, interview);
        String first = browser.location();
        browser.submit(form, form, interview);
        assertThat(browser.location()).isEqualTo(first);
    }

    @Test
    void what_was_typed_stands_in_the_form_again_with_what_is_wrong_beside_its_field() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";

        Answer answer = browser.submit(
                form, form, Map.of("key", UUID.randomUUID().toString(), "on", "2025-05-12", "health", "眠れている"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("眠れている")
                .contains("id=\"f-channel-wrong\"")
                .contains("必須の項目です。");
    }

    @Test
    void a_refusal_by_a_rule_stands_in_the_form_as_well() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";

        Answer answer = browser.submit(
                form,
                form,
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "on", "2199-01-01",
                        "channel", "PHONE",
                        "health", "眠れている"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("眠れている").contains("role=\"alert\"");
    }

    @Test
    void an_entry_is_corrected_from_itself_and_both_stay() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";
        browser.submit(form, form, interview());
        String no = browser.location().replaceAll(".*=", "");
        String correction = page + "/entries/" + no + "/correct";

        assertThat(browser.get(correction).body()).contains("眠れている").contains("name=\"reason\"");
        Answer corrected = browser.submit(
                correction,
                correction,
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "replacement.on", "2025-05-12",
                        "replacement.channel", "PHONE",
                        "replacement.health", "眠れていない",
                        "reason", "聞き違い"));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(302);
        assertThat(browser.get(page).body())
                .contains("眠れている")
                .contains("眠れていない")
                .contains("聞き違い");
    }

    @Test
    void an_entry_is_taken_back_only_with_a_reason() {
        String page = casePage();
        Browser browser = staff();
        String form = page + "/record/InterviewHeld";
        browser.submit(form, form, interview());
        String retraction = page + "/entries/" + browser.location().replaceAll(".*=", "") + "/retract";
        String key = UUID.randomUUID().toString();

        assertThat(browser.submit(retraction, retraction, Map.of("key", key)).status())
                .isEqualTo(422);
        assertThat(browser.submit(retraction, retraction, Map.of("key", key, "reason", "別の方の記録"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_case_is_opened_by_its_intake_and_found_by_name_at_once() {
        Browser browser = staff();
        Answer opened = browser.submit(
                "/record",
                "/record",
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "on", "2025-04-01",
                        "office", "north",
                        "person", UUID.randomUUID().toString(),
                        "name", "頁野 開子",
                        "route", "SELF"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(302);
        assertThat(browser.submit("/cases", "/cases", Map.of("words", "頁野")).body())
                .contains("頁野 開子");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_has_a_form(String fact) {
        Answer form = staff().get(casePage() + "/record/" + fact);
        assertThat(form.status()).as(form.body()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"on\"");
    }

    @Test
    void a_case_of_another_office_has_no_page() {
        String page = casePage();
        Browser other = new Browser(service).signIn("south-staff", TestService.PASSWORD);
        assertThat(other.get(page).status()).isEqualTo(404);
        assertThat(other.get(page + "/record/InterviewHeld").status()).isEqualTo(404);
    }

    @Test
    void a_problem_says_what_to_put_right_without_repeating_it_and_leads_back() {
        String page = casePage();
        Answer problem = staff().page(page + "?from=yesterday&to=2025-13-01&zzz=1");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.body())
                .contains("<code>from</code>", "<code>to</code>", "形式が正しくありません", "この項目はありません。")
                .contains("href=\"" + page + "\"")
                .contains("href=\"/\"")
                .doesNotContain("yesterday")
                .doesNotContain("2025-13-01")
                .doesNotContain("zzz");
    }

    @Test
    void pages_are_not_kept_and_bring_no_script_of_their_own() {
        Answer page = staff().get("/");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("<script>");
    }

    @Test
    void the_language_is_remembered_and_leads_back_to_our_own_pages_only() {
        Browser browser = staff();
        browser.submit("/", "/language", Map.of("to", "en", "back", "/?of=all"));
        assertThat(browser.location()).endsWith("/?of=all");
        assertThat(browser.get("/").body()).contains("lang=\"en\"").contains("Sign out");
        browser.submit("/", "/language", Map.of("to", "ja", "back", "//elsewhere.example/"));
        assertThat(browser.location()).doesNotContain("elsewhere");
    }

    private static Map<String, String> interview() {
        return Map.of("key", UUID.randomUUID().toString(), "on", "2025-05-12", "channel", "PHONE", "health", "眠れている");
    }

    private Browser staff() {
        return new Browser(service).signIn("north-staff", TestService.PASSWORD);
    }

    private String casePage() {
        return openCase(service, "north").substring("/api".length());
    }
}
