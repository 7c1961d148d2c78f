package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import org.junit.jupiter.api.Test;

/** The picture of the way on a case's page, and the page of the forms. */
class WayPageTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private final String path = openCase(service, "north");
    private final String page = path.replaceFirst("/api", "");

    private void record(String json) {
        Answer answer = staff.post(path + "/entries", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void fill(String from, String to) {
        record("""
                {"type":"CheckInSubmitted","on":"%s","form":"weekly-progress","formVersion":1,"periodFrom":"%s",
                 "periodTo":"%s","answers":{"WAKE_TIME":4},"texts":{"FREE_CONSULT":"だれにも言えない話"},"signs":[],
                 "enteredBy":"SELF"}""".formatted(to, from, to));
    }

    @Test
    void the_picture_shows_what_was_recorded_a_moment_ago_and_leads_to_it() {
        record("""
                {"type":"VisitMade","on":"2025-05-12","place":"WORKPLACE","met":[],"themes":[]}""");
        fill("2025-05-12", "2025-05-18");
        String body = staff.get(page).body();
        assertThat(body).contains("class=\"touch visit\"").contains("#entry-2").contains("class=\"score\"");
        String led = staff.get(page + "?from=2025-05-12&to=2025-05-18&family=Contact")
                .body();
        assertThat(led).contains("id=\"entry-2\"").doesNotContain("id=\"entry-3\"");
        assertThat(service.as("north-reporter").get(page).body()).contains("class=\"touch visit\"");
    }

    @Test
    void the_forms_are_shown_item_by_item_without_what_was_written() {
        assertThat(staff.get(page + "/check-ins").body()).contains("/record/CheckInArranged");
        fill("2025-05-12", "2025-05-18");
        Answer answer = staff.get(page + "/check-ins?form=weekly-progress&months=13");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("山田 花子").doesNotContain("だれにも言えない話");
        assertThat(service.as("north-reporter").get(page + "/check-ins").body()).doesNotContain("山田");
        assertThat(staff.get(page + "/check-ins?months=99").status()).isEqualTo(400);
        assertThat(staff.get(page + "/check-ins?form=no-such").status()).isEqualTo(400);
    }
}
