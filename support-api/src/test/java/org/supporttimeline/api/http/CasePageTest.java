package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Contact.ClientContacted;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.projections.log.Appender;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.NewEntry;
import org.supporttimeline.projections.log.Outcome;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.timeline.TimelineProjection;
import org.supporttimeline.projections.vault.Vault;

/** A long record is there at once, and what it says can be looked for. */
class CasePageTest {

    private static final int MOST_BYTES = 150_000;
    private static final Pattern OLDER = Pattern.compile("class=\"older\"><a class=\"button\" href=\"([^\"]+)\"");

    private final TestService service = TestService.shared();
    private final String api = openCase(service, "north");
    private final String page = api.substring("/api".length());

    @Test
    void a_page_of_three_thousand_entries_sends_its_first_months_and_the_older_ones_by_a_link()
            throws InterruptedException {
        record(2_999, "いつもどおり落ち着いて過ごせていた。来週も同じ時間に電話する。".repeat(4));
        Browser browser = staff();
        Answer first = browser.get(page);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.body().getBytes(UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(first.body()).contains("id=\"entry-3000\"").doesNotContain("id=\"entry-2\"");
        Answer older = browser.get(older(first));
        assertThat(older.body()).doesNotContain("id=\"entry-3000\"").contains("class=\"entry");
    }

    @Test
    void a_link_to_an_old_entry_leads_to_its_day() throws InterruptedException {
        record(120, "a");
        Browser browser = staff();
        Answer newest = browser.get(page);
        assertThat(newest.body()).doesNotContain("id=\"entry-2\"").doesNotContain("href=\"#entry-");
        assertThat(browser.page(page + "/entries/2").status()).isEqualTo(302);
        assertThat(browser.location()).contains(page + "?from=").endsWith("#entry-2");
        assertThat(browser.get(browser.location().replaceAll("#.*", "")).body()).contains("id=\"entry-2\"");
        assertThat(browser.get(page + "/entries/9999").status()).isEqualTo(404);
    }

    @Test
    void long_notes_make_a_page_shorter_and_none_is_left_out() throws InterruptedException {
        record(12, "あ".repeat(15_000));
        Browser browser = staff();
        var seen = new ArrayList<String>();
        Answer shown = browser.get(page);
        assertThat(shown.body().getBytes(UTF_8)).hasSizeLessThan(MOST_BYTES);
        while (true) {
            Pattern.compile("id=\"entry-([0-9]+)\"")
                    .matcher(shown.body())
                    .results()
                    .forEach(entry -> seen.add(entry.group(1)));
            if (!OLDER.matcher(shown.body()).find()) {
                break;
            }
            shown = browser.get(older(shown));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(13);
    }

    @Test
    void words_are_looked_for_in_what_the_entries_say_within_the_filter() {
        Caller staff = service.as("north-staff");
        staff.post(api + "/entries", contact("2025-05-10", "夜は眠れている"));
        staff.post(api + "/entries", contact("2025-05-11", "ネムレテイル日が続く"));
        staff.post(api + "/entries", contact("2025-05-12", "買い物に行った"));
        Browser browser = staff();
        assertThat(browser.submit(page, page, Map.of("words", "眠れている")).body())
                .contains("id=\"entry-2\"")
                .doesNotContain("id=\"entry-3\"")
                .doesNotContain("id=\"entry-4\"");
        assertThat(browser.submit(page, page, Map.of("words", "ねむれ 続く")).body())
                .contains("id=\"entry-3\"")
                .contains("1 件見つかりました");
        assertThat(browser.submit(page, page, Map.of("words", "買い物", "to", "2025-05-11"))
                        .body())
                .contains("0 件見つかりました");
        assertThat(browser.location()).isEmpty();
    }

    @Test
    void the_goals_of_the_plan_stand_beside_it_in_their_words_as_last_corrected() {
        Caller staff = service.as("north-staff");
        Answer drafted = staff.post(api + "/entries", plan("朝の支度を一人でする"));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        assertThat(goals(staff().get(page))).contains("目標 1").contains("朝の支度を一人でする");
        Answer corrected = staff.post(
                api + "/entries/2/correction", "{\"replacement\":" + plan("週に四日通う") + ",\"reason\":\"書き違い\"}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
        assertThat(goals(staff().get(page))).contains("目標 1").contains("週に四日通う").doesNotContain("朝の支度");
        assertThat(service.as("north-reporter")
                        .with("Accept-Language", "ja")
                        .get(page)
                        .body())
                .contains("目標 1")
                .doesNotContain("週に四日通う");
    }

    private static String plan(String goal) {
        return """
                {"type":"PlanDrafted","on":"2025-05-01","planNo":1,"service":"TRANSITION","from":"2025-05-01",
                 "to":"2025-10-31","longGoals":[{"no":1,"text":"%s"}],"shortGoals":[],"byServiceManager":true,
                 "supports":[{"kind":"LIFE","content":"面談","frequency":"DAILY","byWhom":"FAMILY"}]}""".formatted(goal);
    }

    /** The list of goals in the head, as against the entries below. */
    private static String goals(Answer shown) {
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        var list = Pattern.compile("<dt>目標</dt><dd>(.*?)</dd>", Pattern.DOTALL).matcher(shown.body());
        assertThat(list.find()).isTrue();
        return Objects.requireNonNull(list.group(1));
    }

    private String older(Answer shown) {
        var link = OLDER.matcher(shown.body());
        assertThat(link.find()).isTrue();
        return Objects.requireNonNull(link.group(1)).replace("&amp;", "&");
    }

    /** So many contacts, one a day up to yesterday, written as another node would write them. */
    private void record(int count, String note) throws InterruptedException {
        UUID caseId = UUID.fromString(page.substring("/cases/".length()));
        WireForm wire = WireForm.present();
        String by = wire.write(new Metadata("north-staff", "STAFF", "north", Channel.API, null, null));
        var entries = new ArrayList<NewEntry>();
        try (var seal = service.bean(Vault.class).sealing(caseId)) {
            for (int no = 2; no < count + 2; no++) {
                var said = new ClientContacted(
                        LocalDate.of(2025, 4, 1).plusDays(no / 20),
                        ContactChannel.PHONE,
                        null,
                        Party.CLIENT,
                        seal.seal(note),
                        Collections.emptySortedSet());
                entries.add(new NewEntry(caseId, no, UUID.randomUUID(), "ClientContacted", 1, wire.write(said), by));
            }
        }
        try (var appender = new Appender(service.bean("service", DataSource.class), Duration.ofMinutes(1), at -> {})) {
            assertThat(appender.append(entries)).isInstanceOf(Outcome.Appended.class);
        }
        long head = service.bean(CaseLog.class).entries().head();
        service.bean(Projectors.class).of(TimelineProjection.NAME).await(head, Duration.ofMinutes(2));
    }

    private Browser staff() {
        return new Browser(service).signIn("north-staff", TestService.PASSWORD);
    }
}
