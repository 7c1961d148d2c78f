package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.log.CaseLog;

class HandOverPageTest {

    private static final String PAGE = "/hand-overs";
    private static final String ALL = "/hand-overs?of=all";
    private static final String RECEIVER = TestService.account("north", AccountRole.STAFF);

    private final TestService service = TestService.shared();
    private final String first = newCase();
    private final String second = newCase();

    private String newCase() {
        return openCase(service, "north").replaceAll(".*/", "");
    }

    private Browser signedIn(AccountRole role) {
        return new Browser(service).signIn(TestService.account("north", role), TestService.PASSWORD);
    }

    private Map<String, String> offer(String cases) {
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "cases",
                cases,
                "to",
                RECEIVER,
                "role",
                "RETENTION_WORKER",
                "brief",
                "朝の電話が安心につながる",
                "how",
                "offer");
    }

    private String timeline(String caseId) {
        long head = service.bean(CaseLog.class).entries().head();
        return service.as(RECEIVER)
                .with("Min-Log-Position", Long.toString(head))
                .get("/api/cases/" + caseId + "/timeline")
                .body();
    }

    @Test
    void many_cases_are_offered_at_once_and_the_receiver_reads_what_to_know_and_accepts_them() {
        Answer offered = signedIn(AccountRole.SERVICE_MANAGER).submit(ALL, PAGE, offer(first + "," + second));
        assertThat(offered.status()).as(offered.body()).isEqualTo(302);

        Browser receiver = signedIn(AccountRole.STAFF);
        assertThat(receiver.get(PAGE).body())
                .contains(first + ":2")
                .contains(second + ":2")
                .contains("朝の電話が安心につながる");
        Map<String, String> taken =
                Map.of("key", UUID.randomUUID().toString(), "offers", first + ":2," + second + ":2");
        assertThat(receiver.submit(PAGE, PAGE + "/accept", taken).status()).isEqualTo(302);
        assertThat(receiver.location()).isEqualTo(PAGE + "?taken=2");
        assertThat(receiver.get(PAGE).body()).doesNotContain(first + ":2").contains("case-" + first);
        assertThat(timeline(first)).contains("HandOverAccepted");
    }

    @Test
    void sent_twice_it_is_recorded_once() {
        Browser browser = signedIn(AccountRole.SERVICE_MANAGER);
        Map<String, String> offer = offer(first);
        browser.submit(ALL, PAGE, offer);
        browser.submit(ALL, PAGE, offer);
        assertThat(timeline(first)).containsOnlyOnce("\"type\":\"HandOverOffered\",\"typeJa\"");
    }

    @Test
    void what_one_case_refuses_is_told_and_the_others_are_recorded() {
        Browser receiver = signedIn(AccountRole.STAFF);
        signedIn(AccountRole.SERVICE_MANAGER).submit(ALL, PAGE, offer(first));
        Map<String, String> taken = new HashMap<>();
        taken.put("key", UUID.randomUUID().toString());
        taken.put("offers", first + ":2," + second + ":2");
        Answer answer = receiver.submit(ALL, PAGE + "/accept", taken);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/cases/" + second).contains("ほかの 1 件は記録しました。");
        assertThat(timeline(first)).contains("HandOverAccepted");
    }

    @Test
    void somebody_is_put_in_charge_at_once() {
        Map<String, String> assigned = new HashMap<>(offer(first));
        assigned.put("how", "assign");
        Browser browser = signedIn(AccountRole.SERVICE_MANAGER);
        assertThat(browser.submit(ALL, PAGE, assigned).status()).isEqualTo(302);
        assertThat(timeline(first)).contains("StaffAssigned");
    }

    @Test
    void what_is_missing_is_told_and_nothing_typed_is_lost() {
        Answer answer = signedIn(AccountRole.SERVICE_MANAGER)
                .submit(ALL, PAGE, Map.of("key", UUID.randomUUID().toString(), "of", "all", "brief", "朝の電話"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("引き継ぐ方を選んでください。", "引き継ぐ相手を選んでください。", "朝の電話");
    }

    @Test
    void a_brief_that_was_begun_is_kept_sealed_until_it_is_sent() {
        Browser browser = signedIn(AccountRole.SERVICE_MANAGER);
        Map<String, String> typed = new HashMap<>(offer(first + "," + second));
        typed.put("of", "all");
        typed.put("brief", "書きかけの引き継ぎ");
        String kept = PAGE + "?draft=" + typed.get("key");
        assertThat(browser.part(ALL, PAGE + "/draft", typed).header("HX-Replace-Url"))
                .isEqualTo(kept);
        assertThat(browser.get(kept).body())
                .contains(
                        "書きかけの引き継ぎ</textarea>",
                        "下書きの続きです",
                        "value=\"" + first + "\" checked",
                        "value=\"" + second + "\" checked");
        typed.put("cases", second);
        browser.part(kept, PAGE + "/draft", typed);
        assertThat(browser.get(kept).body())
                .contains("value=\"" + second + "\" checked")
                .doesNotContain("value=\"" + first + "\" checked");
        assertThat(browser.get("/").body()).contains(kept, "引き継ぎの申し出");
        assertThat(browser.get(PAGE).body()).contains(kept).doesNotContain("書きかけの引き継ぎ");
        assertThat(signedIn(AccountRole.STAFF).get(kept).body()).doesNotContain("書きかけの引き継ぎ");
        browser.submit(kept, PAGE, typed);
        assertThat(browser.get("/").body()).doesNotContain(kept);
    }

    @Test
    void a_brief_that_is_sent_after_the_session_has_ended_is_in_the_form_again() {
        Browser browser = signedIn(AccountRole.SERVICE_MANAGER);
        Map<String, String> typed = new HashMap<>(offer(""));
        typed.remove("cases");
        typed.put("_by", TestService.account("north", AccountRole.SERVICE_MANAGER));
        browser.lose("SUPPORT_SESSION");
        Answer signIn = browser.submit("/login", PAGE, typed);
        assertThat(signIn.status()).isEqualTo(401);
        assertThat(signIn.body()).contains("入力した内容は失われていません", "name=\"kept.brief\"");
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, value) -> fields.put("kept." + name, value));
        fields.put("back", PAGE);
        fields.put("username", typed.get("_by"));
        fields.put("password", TestService.PASSWORD);
        browser.submit("/login", "/login", fields);
        assertThat(browser.location()).endsWith(PAGE + "?draft=" + typed.get("key"));
        assertThat(browser.get(browser.location()).body()).contains("朝の電話が安心につながる</textarea>");
    }

    @Test
    void nobody_is_put_in_charge_who_does_not_work_in_the_office() {
        Map<String, String> offer = new HashMap<>(offer(first));
        offer.put("to", TestService.account("south", AccountRole.STAFF));
        assertThat(signedIn(AccountRole.SERVICE_MANAGER)
                        .submit(ALL, PAGE, offer)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobody_takes_a_case_over_who_cannot_see_it() {
        String both = "both-offices-" + UUID.randomUUID().toString().substring(0, 8);
        var offices = new TreeSet<>(Set.of(new OfficeId("north"), new OfficeId("south")));
        service.bean(Accounts.class).add(new StaffId(both), AccountRole.SERVICE_MANAGER, offices, TestService.PASSWORD);
        Map<String, String> offer = new HashMap<>(offer(first));
        offer.put("to", TestService.account("south", AccountRole.STAFF));
        for (String how : List.of("offer", "assign")) {
            offer.put("how", how);
            offer.put("key", UUID.randomUUID().toString());
            Answer answer =
                    new Browser(service).signIn(both, TestService.PASSWORD).submit(ALL, PAGE, offer);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("この方の事業所の職員ではありません", "朝の電話が安心につながる");
        }
        assertThat(timeline(first)).doesNotContain("HandOverOffered", "StaffAssigned");
    }

    @Test
    void other_words_under_the_same_name_are_told_and_come_back_to_be_sent_under_another() {
        Browser browser = signedIn(AccountRole.SERVICE_MANAGER);
        Map<String, String> offer = new HashMap<>(offer(first));
        browser.submit(ALL, PAGE, offer);
        offer.put("brief", "夕方の電話も");
        Answer answer = browser.submit(ALL, PAGE, offer);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("/cases/" + first, "別の内容で先に記録されています", "夕方の電話も</textarea>")
                .doesNotContain(offer.get("key"));
    }

    @Test
    void an_offer_that_is_none_is_not_there() {
        Map<String, String> none = Map.of("key", UUID.randomUUID().toString(), "offers", "nothing");
        assertThat(signedIn(AccountRole.STAFF)
                        .submit(PAGE, PAGE + "/accept", none)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_case_of_another_office_is_not_there() {
        String theirs = openCase(service, "south").replaceAll(".*/", "");
        Answer answer = signedIn(AccountRole.SERVICE_MANAGER).submit(ALL, PAGE, offer(theirs));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/cases/" + theirs);
    }
}
