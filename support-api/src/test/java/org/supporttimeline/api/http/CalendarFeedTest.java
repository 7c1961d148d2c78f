package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

class CalendarFeedTest {

    private final TestService service = TestService.shared();
    private final String worker = "feed-" + UUID.randomUUID().toString().substring(0, 8);

    CalendarFeedTest() {
        service.bean(Accounts.class)
                .add(
                        new StaffId(worker),
                        AccountRole.STAFF,
                        new TreeSet<>(List.of(new OfficeId("north"))),
                        TestService.PASSWORD);
    }

    private Answer record(String path, String json) {
        Answer answer = service.as("north-staff").post(path + "/entries", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    /** A case in this worker's charge in which an answer is owed. */
    private String caseWithAnAnswerOwed() {
        String path = openCase(service, "north");
        record(path, """
                {"type":"StaffAssigned","on":"2025-04-02","staff":"%s","role":"RETENTION_WORKER"}""".formatted(worker));
        Answer last = record(path, """
                {"type":"ConsultationReceived","on":"2025-04-03","from":"CLIENT","channel":"PHONE","side":"LIFE",
                 "content":"秘密の相談"}""");
        Answer listed = service.as(worker)
                .with("Min-Log-Position", last.header("Log-Position"))
                .get("/api/due?limit=1");
        assertThat(listed.status()).isEqualTo(200);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String made() {
        Answer made = service.as(worker).post("/api/me/calendar", "");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/path");
    }

    private Answer fetched(String address) {
        return service.stranger().get(address);
    }

    private static List<VEvent> events(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
            calendar.validate();
            return calendar.getComponents("VEVENT");
        } catch (java.io.IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_feed_has_days_kinds_and_case_numbers_and_no_name_and_no_note() {
        String caseId = caseWithAnAnswerOwed();
        Answer answer = fetched(made());
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20250407\r\n")
                .contains("相談への返答 " + caseId.substring(0, 8))
                .doesNotContain("METHOD")
                .doesNotContain("山田")
                .doesNotContain("秘密")
                .doesNotContain(worker)
                .doesNotContain(caseId);
        assertThat(answer.body().replace("\r\n", "")).doesNotContain("\n");
        assertThat(answer.body().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 225);
        assertThat(events(answer)).hasSize(1);
    }

    @Test
    void an_item_keeps_its_uid_and_only_the_owners_cases_are_in_it() {
        caseWithAnAnswerOwed();
        openCase(service, "north");
        String address = made();
        List<String> uids = uids(address);
        assertThat(uids).hasSize(1).isEqualTo(uids(address));
        caseWithAnAnswerOwed();
        assertThat(uids(address)).hasSize(2).containsAll(uids).doesNotHaveDuplicates();
    }

    private List<String> uids(String address) {
        return events(fetched(address)).stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }

    @Test
    void the_address_is_kept_as_a_digest_and_a_new_one_or_a_revocation_ends_it() throws SQLException {
        String first = made();
        String secret = first.substring(first.lastIndexOf('/') + 1, first.length() - 4);
        assertThat(secret).hasSize(43);
        assertThat(stored()).doesNotContain(secret).hasSize(64);
        assertThat(fetched(first).status()).isEqualTo(200);
        String second = made();
        assertThat(fetched(first).status()).isEqualTo(404);
        assertThat(fetched(second).status()).isEqualTo(200);
        assertThat(service.as(worker)
                        .send("DELETE", "/api/me/calendar", new byte[0], "application/json")
                        .status())
                .isEqualTo(204);
        assertThat(fetched(second).status()).isEqualTo(404);
    }

    private String stored() throws SQLException {
        try (var connection = service.bean(DataSource.class).getConnection();
                var statement = connection.prepareStatement(
                        "SELECT encode(address, 'hex') FROM account.calendar_feed WHERE account = ?")) {
            statement.setString(1, worker);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void what_is_no_address_leads_nowhere() {
        for (String address : List.of(
                "/calendar/x.ics", "/calendar/" + "a".repeat(43) + ".ics", "/calendar/" + "a".repeat(200) + ".ics")) {
            assertThat(fetched(address).status()).isEqualTo(404);
        }
        assertThat(fetched("/calendar/").status()).isIn(401, 404);
    }

    @Test
    void the_feed_ends_with_the_account_and_with_its_office() throws SQLException {
        caseWithAnAnswerOwed();
        String address = made();
        assertThat(events(fetched(address))).hasSize(1);
        change("DELETE FROM account.account_office WHERE account = ?");
        assertThat(fetched(address).status()).isEqualTo(404);
        change("INSERT INTO account.account_office VALUES (?, 'south')");
        assertThat(events(fetched(address))).isEmpty();
        change("UPDATE account.account SET enabled = false WHERE id = ?");
        assertThat(fetched(address).status()).isEqualTo(404);
    }

    /** As another node would; what this one remembers of accounts is forgotten with a password. */
    private void change(String sql) throws SQLException {
        try (var connection = service.bean(DataSource.class).getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, worker);
            statement.executeUpdate();
        }
        // taken already, so it changes nothing but forgets what was remembered
        service.bean(Accounts.class).add(new StaffId(worker), AccountRole.STAFF, new TreeSet<>(), TestService.PASSWORD);
    }
}
