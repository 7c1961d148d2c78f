package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Secret addresses, as an administrator sees and closes them. */
class AdminLinksPageTest {

    private final TestService service = TestService.shared();
    private final String path = openCase(service, "north");
    private final String caseId = path.replaceAll(".*/", "");

    private String made() {
        LocalDate today = LocalDate.now(service.bean(Clock.class));
        Answer made = service.as("north-staff").post(path + "/links", """
                {"kind":"CHECK_IN","form":"daily-report","lastDay":"%s"}""".formatted(today.plusDays(30)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/path");
    }

    private static String revocation(Answer page, String part) {
        var form = Pattern.compile("action=\"(/admin/" + part + "/revocation)").matcher(page.body());
        assertThat(form.find()).as(part).isTrue();
        return Objects.requireNonNull(form.group(1));
    }

    @Test
    void a_link_is_listed_without_its_address_for_its_own_office_and_closed_from_there() {
        String link = made();
        Browser browser = new Browser(service).signIn("north-admin", TestService.PASSWORD);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(browser.get("/admin/links").body()).contains(caseId));
        Answer page = browser.get("/admin/links");
        assertThat(page.body()).contains("daily-report").doesNotContain(link.replaceAll(".*/", ""));
        assertThat(service.as("south-admin").get("/admin/links").body()).doesNotContain(caseId);

        String revocation = revocation(page, "links/" + caseId + "/[0-9a-f-]{36}");
        assertThat(new Browser(service)
                        .signIn("south-admin", TestService.PASSWORD)
                        .submit("/admin/links", revocation, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(service.stranger().get(link).status()).isEqualTo(200);
        browser.submit("/admin/links", revocation, Map.of());
        assertThat(browser.location()).endsWith("/admin/links");
        assertThat(service.stranger().get(link).status()).isEqualTo(404);
        assertThat(browser.get("/admin/links").body()).contains(caseId).doesNotContain(revocation);
    }

    @Test
    void the_address_of_a_calendar_is_closed_by_an_administrator_of_its_account() {
        String address =
                service.as("north-service-manager").post("/api/me/calendar", "").text("/path");
        Browser browser = new Browser(service).signIn("north-admin", TestService.PASSWORD);
        String revocation = revocation(browser.get("/admin/links"), "calendars/north-service-manager");
        assertThat(service.as("south-admin").get("/admin/links").body()).doesNotContain("north-service-manager");
        assertThat(new Browser(service)
                        .signIn("south-admin", TestService.PASSWORD)
                        .submit("/admin/links", revocation, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(service.stranger().get(address).status()).isEqualTo(200);
        browser.submit("/admin/links", revocation, Map.of());
        assertThat(service.stranger().get(address).status()).isEqualTo(404);
    }
}
