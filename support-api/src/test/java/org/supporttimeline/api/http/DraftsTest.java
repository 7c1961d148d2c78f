package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supporttimeline.api.drafts.Drafts;

/** What somebody has begun to write is not lost, and is nobody else's. */
class DraftsTest {

    private static final String WORDS = "途中まで書いた言葉";

    private final TestService service = TestService.shared();
    private final JdbcClient database = JdbcClient.create(service.bean("service", DataSource.class));
    private final String page = openCase(service, "north").substring("/api".length());
    private final String form = page + "/record/InterviewHeld";
    private final UUID key = UUID.randomUUID();

    @Test
    void what_was_typed_is_one_click_away_when_the_form_is_opened_again_also_after_signing_in_again() {
        save(staff(), form);
        assertThat(staff().get(form).body())
                .doesNotContain(WORDS)
                .doesNotContain("value=\"" + key + "\"")
                .contains("href=\"" + kept() + "\"")
                .contains("書きかけがあります");
        assertThat(staff().get(kept()).body())
                .contains(WORDS)
                .contains("value=\"" + key + "\"")
                .contains("下書きの続きです");
    }

    @Test
    void what_an_address_asks_for_stands_in_a_new_form_whatever_was_begun_before() {
        String report = page + "/record/ReportShared";
        staff().submit(
                        report,
                        report + "/draft",
                        Map.of("key", UUID.randomUUID().toString(), "month", "2026-04"));
        assertThat(staff().get(report + "?month=2026-05").body())
                .contains("value=\"2026-05\"")
                .doesNotContain("value=\"2026-04\"")
                .contains("書きかけがあります");
    }

    @Test
    void the_unfinished_intake_of_one_person_does_not_stand_in_that_of_another() {
        Browser browser = staff();
        browser.submit("/record", "/record/draft", Map.of("key", key.toString(), "name", WORDS));
        assertThat(browser.get("/record").body())
                .doesNotContain(WORDS)
                .doesNotContain("value=\"" + key + "\"")
                .contains("/record?draft=");
    }

    @Test
    void a_form_that_is_saved_while_it_is_typed_is_the_one_that_is_loaded_again() {
        Answer saved = staff().part(form, form + "/draft", Map.of("key", key.toString(), "health", WORDS));
        assertThat(saved.header("HX-Replace-Url")).isEqualTo(kept());
    }

    @Test
    void a_form_without_script_is_saved_by_its_button_and_shown_again() {
        Browser browser = staff();
        Answer saved = save(browser, form);
        assertThat(saved.status()).isEqualTo(302);
        assertThat(browser.get(browser.location()).body()).contains(WORDS);
    }

    @Test
    void a_page_that_is_left_saves_and_nothing_is_opened_for_it() {
        Browser browser = staff();
        Answer saved = browser.beacon(form, form + "/draft", Map.of("key", key.toString(), "health", WORDS));
        assertThat(saved.status()).isEqualTo(204);
        assertThat(browser.location()).isEmpty();
        assertThat(browser.get(form + "?draft=" + key).body()).contains(WORDS);
    }

    @Test
    void a_form_that_is_refused_is_kept_as_a_draft() {
        staff().submit(form, form, Map.of("key", key.toString(), "on", "2199-01-01", "health", WORDS));
        assertThat(staff().get(kept()).body()).contains(WORDS).contains("下書きの続きです");
    }

    @Test
    void what_was_begun_stands_on_the_first_page_and_leads_on() {
        save(staff(), form);
        Browser browser = staff();
        browser.submit(
                page,
                page + "/entries/1/retract/draft",
                Map.of("key", UUID.randomUUID().toString(), "reason", "a"));
        assertThat(browser.get("/").body())
                .contains(form + "?draft=" + key)
                .contains(page + "/entries/1/retract?draft=")
                .contains("1 番の取り消し");
        assertThat(new Browser(service)
                        .signIn("north-service-manager", TestService.PASSWORD)
                        .get("/")
                        .body())
                .doesNotContain(key.toString());
    }

    @Test
    void two_drafts_of_one_kind_are_both_kept() {
        save(staff(), form);
        staff().submit(form, form + "/draft", Map.of("key", UUID.randomUUID().toString(), "health", "もう一つ"));
        assertThat(staff().get("/").body()).contains(kept());
        assertThat(staff().get(kept()).body()).contains(WORDS);
    }

    @Test
    void a_draft_goes_when_it_is_recorded_and_a_late_save_does_not_bring_it_back() {
        Browser browser = staff();
        save(browser, form);
        browser.submit(form, form, interview());
        assertThat(browser.location()).contains("recorded=");
        assertThat(rows()).isEmpty();
        save(browser, form);
        assertThat(rows()).isEmpty();
        assertThat(browser.get(kept()).body()).doesNotContain(WORDS);
    }

    @Test
    void a_draft_can_be_thrown_away() {
        Browser browser = staff();
        save(browser, form);
        browser.submit(form, form + "/draft", Map.of("key", key.toString(), "discard", "true"));
        assertThat(rows()).isEmpty();
        assertThat(browser.get(kept()).body()).doesNotContain(WORDS);
    }

    @Test
    void corrections_and_reasons_are_kept_as_well() {
        Browser browser = staff();
        browser.submit(form, form, interview());
        String entry = page + "/entries/" + browser.location().replaceAll(".*=", "");
        for (String amend : List.of("/correct", "/retract")) {
            UUID other = UUID.randomUUID();
            browser.submit(
                    entry + amend, entry + amend + "/draft", Map.of("key", other.toString(), "reason", "理由" + amend));
            String named = entry + amend + "?draft=" + other;
            assertThat(browser.get(named).body()).contains("理由" + amend);
            assertThat(browser.get(entry + amend).body())
                    .doesNotContain("理由" + amend)
                    .contains(named);
        }
    }

    @Test
    void the_intake_of_a_new_case_is_kept_and_opens_it_with_the_same_key() {
        Browser browser = staff();
        browser.submit("/record", "/record/draft", Map.of("key", key.toString(), "name", WORDS));
        assertThat(rows()).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain(WORDS));
        String kept = "/record?draft=" + key;
        assertThat(browser.get(kept).body()).contains(WORDS);
        Answer opened = browser.submit(
                kept,
                "/record",
                Map.of(
                        "key",
                        key.toString(),
                        "on",
                        "2025-04-01",
                        "office",
                        "north",
                        "person",
                        UUID.randomUUID().toString(),
                        "name",
                        WORDS,
                        "route",
                        "SELF"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(302);
        assertThat(rows()).isEmpty();
        assertThat(browser.get(browser.location()).body()).contains(WORDS);
    }

    @Test
    void a_draft_is_nobody_elses() {
        save(staff(), form);
        Browser colleague = new Browser(service).signIn("north-service-manager", TestService.PASSWORD);
        assertThat(colleague.get(form).body()).doesNotContain(WORDS);
        assertThat(colleague.get(form + "?draft=" + key).body()).doesNotContain(WORDS);
    }

    @Test
    void nothing_of_a_draft_is_plain_where_it_is_kept() {
        save(staff(), form);
        assertThat(rows())
                .hasSize(1)
                .allSatisfy(row ->
                        assertThat(row).contains("v1.").doesNotContain(WORDS).doesNotContain("health"));
    }

    @Test
    void nothing_is_kept_for_a_case_of_another_office() {
        Browser other = new Browser(service).signIn("south-staff", TestService.PASSWORD);
        Answer refused = other.submit("/record", form + "/draft", Map.of("key", key.toString(), "health", WORDS));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(rows()).isEmpty();
    }

    @Test
    void drafts_go_with_the_key_of_their_case() {
        save(staff(), form);
        erase();
        assertThat(rows()).isEmpty();
        Answer typed = staff().submit(page, form, interview());
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.body()).contains(WORDS).contains("消去されたため、記録できません");
    }

    @Test
    void a_brief_about_several_people_goes_with_the_key_of_any_of_them() {
        String first = openCase(service, "north").replace("/api/cases/", "");
        Answer saved = staff().submit(
                        "/hand-overs",
                        "/hand-overs/draft",
                        Map.of("key", key.toString(), "cases", first, "brief", WORDS));
        assertThat(saved.status()).as(saved.body()).isLessThan(400);
        assertThat(rows()).hasSize(1);
        erase();
        assertThat(rows()).isEmpty();
        String erased = page.replace("/cases/", "");
        Answer late = staff().submit(
                        "/hand-overs",
                        "/hand-overs/draft",
                        Map.of("key", key.toString(), "cases", first + "," + erased, "brief", WORDS));
        assertThat(late.status()).as(late.body()).isGreaterThanOrEqualTo(400);
        assertThat(rows()).as("a page that was open before").isEmpty();
    }

    @Test
    void a_brief_is_not_kept_for_somebody_of_another_office() {
        String first = openCase(service, "north").replace("/api/cases/", "");
        String other = openCase(service, "south").replace("/api/cases/", "");
        Answer refused = staff().submit(
                        "/hand-overs",
                        "/hand-overs/draft",
                        Map.of("key", key.toString(), "cases", first + "," + other, "brief", WORDS));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(rows()).isEmpty();
    }

    private void erase() {
        String erasure = "/api" + page + "/erasure-requests";
        Answer asked = service.as("north-staff").post(erasure, "{\"basis\":\"ORDER_BY_AUTHORITY\",\"reason\":\"命令\"}");
        Answer done =
                service.as("north-service-manager").post(erasure + "/" + asked.text("/entry") + "/destruction", "");
        assertThat(done.status()).as(done.body()).isEqualTo(201);
    }

    @Test
    void drafts_go_thirty_days_after_they_were_saved_last() {
        save(staff(), form);
        service.bean(Drafts.class).forgetOld();
        assertThat(rows()).hasSize(1);
        database.sql("UPDATE account.draft SET saved_at = saved_at - interval '30 days' WHERE key = :key")
                .param("key", key)
                .update();
        assertThat(staff().get(kept()).body()).doesNotContain(WORDS);
        service.bean(Drafts.class).forgetOld();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_form_that_was_recorded_with_other_words_comes_back_to_be_looked_at() {
        Browser browser = staff();
        browser.submit(form, form, interview());
        Answer again = browser.submit(
                form, form, Map.of("key", key.toString(), "on", "2025-05-12", "channel", "PHONE", "health", "別の言葉"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("別の言葉").contains("別の内容で先に記録されています").doesNotContain(key.toString());
    }

    @Test
    void a_reason_that_is_too_long_comes_back_as_it_was_written() {
        Answer answer = staff().submit(
                        page,
                        page + "/entries/1/retract",
                        Map.of("key", key.toString(), "reason", WORDS + "あ".repeat(20_001)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(WORDS).contains("role=\"alert\"");
    }

    private String kept() {
        return form + "?draft=" + key;
    }

    private Answer save(Browser browser, String of) {
        return browser.submit(of, of + "/draft", Map.of("key", key.toString(), "on", "2025-05-12", "health", WORDS));
    }

    private Map<String, String> interview() {
        return Map.of("key", key.toString(), "on", "2025-05-12", "channel", "PHONE", "health", WORDS);
    }

    private List<String> rows() {
        return database.sql("SELECT draft::text FROM account.draft WHERE key = :key")
                .param("key", key)
                .query((row, no) -> String.valueOf(row.getString(1)))
                .list();
    }

    private Browser staff() {
        return new Browser(service).signIn("north-staff", TestService.PASSWORD);
    }
}
