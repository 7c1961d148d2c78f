package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The yearly figures over HTTP, for the fiscal year 2023, long past whatever the day. */
class RetentionTest {

    private final TestService service = TestService.shared();
    private final Caller staff = service.as("north-staff");
    private String path = "";
    private String position = "0";

    private Answer record(String json) {
        Answer answer = staff.post(path + "/entries", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        position = answer.header("Log-Position");
        return answer;
    }

    private void retentionUser() {
        Answer opened = staff.post("/api/cases", intake("north", "山田 花子").replace("2025-04-01", "2022-03-01"));
        path = "/api/cases/" + opened.text("/caseId");
        record("""
                {"type":"EmploymentStarted","on":"2022-04-01","employer":"秘密商事","basis":"NEW_HIRE","opening":"RESERVED",
                 "disclosure":"OPEN","weeklyMinutes":1800}""");
        record("""
                {"type":"PhaseChanged","on":"2022-10-01","to":"RETENTION","reason":"SIX_MONTHS_REACHED"}""");
    }

    private Instant recordedAt(int entry) {
        return Instant.parse(staff.with("Min-Log-Position", position)
                .get(path + "/entries/" + entry)
                .text("/recordedAt"));
    }

    private void left(String on) {
        record("""
                {"type":"EmploymentEnded","on":"%s","reasons":["RELATIONS"],"endedBy":"CLIENT"}""".formatted(on));
    }

    private Answer read(Caller caller, String address) {
        Answer answer = caller.with("Min-Log-Position", position).get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        if (address.contains("knownAt=")) {
            assertThat(address).as("what it was known at").contains(answer.header("Log-Time"));
        } else {
            assertThat(Long.parseLong(answer.header("Log-Position"))).isGreaterThanOrEqualTo(Long.parseLong(position));
        }
        assertThat(answer.body()).doesNotContain("秘密").doesNotContain("山田");
        return answer;
    }

    private Optional<JsonNode> mine(JsonNode persons) {
        return StreamSupport.stream(persons.spliterator(), false)
                .filter(one -> path.equals("/api/cases/" + one.at("/cases/0").asString()))
                .findFirst();
    }

    @Test
    void the_rate_is_told_as_it_would_be_if_somebody_left() {
        retentionUser();
        String address = "/api/offices/north/retention-rate?fiscalYear=2023";
        String caseId = path.replaceAll(".*/", "");
        JsonNode now = read(staff, address).json();
        assertThat(now.has("supposed")).isFalse();
        JsonNode leaves = read(staff, address + "&leaves=" + caseId).json();
        assertThat(leaves.at("/rate")).as("the rate itself").isEqualTo(now.at("/rate"));
        assertThat(leaves.at("/supposed/rate/part").asLong())
                .isEqualTo(now.at("/rate/part").asLong() - 1);
        assertThat(leaves.at("/supposed/rate/all").asLong())
                .isEqualTo(now.at("/rate/all").asLong());
        assertThat(leaves.at("/supposed/worth/units").asInt()).isPositive();

        String page = "/reports/retention/north?fiscalYear=2023";
        Browser browser = new Browser(service).signIn("north-staff", TestService.PASSWORD);
        assertThat(browser.get(page).body()).contains("name=\"leaves\" value=\"" + caseId + "\"><");
        assertThat(browser.get(page + "&leaves=" + caseId).body())
                .contains("離職 1 人、継続 0 人と仮定したとき", "name=\"leaves\" value=\"" + caseId + "\" checked");
        assertThat(staff.get(address + "&leaves=nobody").status()).isEqualTo(400);
    }

    @Test
    void who_has_left_does_not_stay_and_a_case_out_of_sight_says_nothing() {
        retentionUser();
        left("2024-03-20");
        String caseId = path.replaceAll(".*/", "");
        JsonNode stays = read(staff, "/api/offices/north/retention-rate?fiscalYear=2023&stays=" + caseId)
                .json();
        assertThat(stays.at("/supposed/rate")).isEqualTo(stays.at("/rate"));
        assertThat(read(service.as("south-staff"), "/api/offices/south/retention-rate?fiscalYear=2023&leaves=" + caseId)
                        .json()
                        .has("supposed"))
                .isFalse();
    }

    @Test
    void the_rate_names_the_evidence_and_every_reading_it_rests_on() {
        retentionUser();
        left("2024-03-20");
        Answer answer = read(service.as("north-reporter"), "/api/offices/north/retention-rate?fiscalYear=2023");
        JsonNode person = mine(answer.json().at("/persons")).orElseThrow();
        assertThat(person.at("/counted").asString()).isEqualTo("DOES_NOT_CONTINUE");
        assertThat(person.at("/status/state").asString()).isEqualTo("LEFT");
        assertThat(person.at("/status/evidence/kind").asString()).isEqualTo("JOB_ENDED");
        assertThat(person.at("/status/evidence/entry").asInt()).isEqualTo(4);
        assertThat(person.at("/sixMonthsOn").asString()).isEqualTo("2022-09-30");
        assertThat(answer.text("/referenceDay")).isEqualTo("2024-03-31");
        assertThat(answer.text("/windowFrom")).isEqualTo("2021-04-01");
        assertThat(answer.json().at("/rate/all").asInt()).isPositive();
        assertThat(answer.json().at("/users/perMonth/mean").asString()).matches("[0-9]+\\.[0-9]");
        assertThat(answer.json().at("/worth/units").asInt()).isPositive();
        assertThat(StreamSupport.stream(answer.json().at("/readings").spliterator(), false)
                        .map(rule -> rule.at("/setting").asString()))
                .contains("rate-unconfirmed", "rate-moved-case", "long-stay", "clients-per-staff");
    }

    @Test
    void a_resignation_learnt_later_is_not_in_the_rate_as_it_was_known_before() {
        retentionUser();
        Instant then = recordedAt(3);
        left("2024-03-20");
        String address = "/api/offices/north/retention-rate?fiscalYear=2023";
        assertThat(mine(read(staff, address).json().at("/persons"))
                        .orElseThrow()
                        .at("/counted")
                        .asString())
                .isEqualTo("DOES_NOT_CONTINUE");
        JsonNode before = mine(read(staff, address + "&knownAt=" + then).json().at("/persons"))
                .orElseThrow();
        assertThat(before.at("/counted").asString()).isEqualTo("CONTINUES");
        assertThat(before.at("/status/evidence/kind").asString()).isEqualTo("IN_SUPPORT");
    }

    @Test
    void a_case_that_went_to_another_office_counts_without_its_number() {
        retentionUser();
        record("""
                {"type":"CaseTransferred","on":"2023-05-01","toOffice":"south"}""");
        String address = "/api/offices/north/retention-rate?fiscalYear=2023";
        Answer north = read(staff, address);
        assertThat(mine(north.json().at("/persons"))).isEmpty();
        assertThat(north.body()).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        assertThat(mine(read(service.as("south-staff"), "/api/offices/south/retention-rate?fiscalYear=2023")
                        .json()
                        .at("/persons")))
                .isPresent();
    }

    @Test
    void leavers_are_listed_by_their_last_day_with_reasons() {
        retentionUser();
        left("2024-02-29");
        Answer answer = read(staff, "/api/offices/north/leavers?from=2024-02-01&to=2024-02-29");
        JsonNode mine = StreamSupport.stream(answer.json().at("/leavers").spliterator(), false)
                .filter(one -> path.equals("/api/cases/" + one.at("/caseId").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(mine.at("/months").asInt()).isEqualTo(23);
        assertThat(mine.at("/reasons/0").asString()).isEqualTo("RELATIONS");
        assertThat(mine.at("/graceUsed").asBoolean()).isFalse();
        assertThat(read(staff, "/api/offices/north/leavers?from=2024-03-01&to=2024-03-31")
                        .body())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        assertThat(staff.get("/api/offices/north/leavers?from=2024-03-01&to=2024-02-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void employments_are_told_as_the_record_stood() {
        retentionUser();
        Instant then = recordedAt(3);
        left("2024-02-29");
        JsonNode now = read(staff, path + "/employment").json();
        assertThat(now.at("/jobs/0/until").asString()).isEqualTo("2024-02-29");
        assertThat(now.at("/jobs/0/reasons/0").asString()).isEqualTo("RELATIONS");
        assertThat(now.at("/jobs/0/endEntry").asInt()).isEqualTo(4);
        JsonNode before = read(staff, path + "/employment?knownAt=" + then).json();
        assertThat(before.at("/jobs/0/until").isMissingNode()).isTrue();
        assertThat(before.at("/lastEntry").asInt()).isEqualTo(3);
    }

    @Test
    void places_that_nobody_told_give_no_rate_and_told_ones_do() {
        Caller admin = service.as("south-admin");
        Caller manager = service.as("south-service-manager");
        String address = "/api/offices/south/transition-outcomes?fiscalYear=2010";
        assertThat(read(manager, address).json().at("/rate").isMissingNode()).isTrue();
        String told = """
                {"validFrom":"2000-04-01","transitionPlaces":20,"retentionStaffHundredths":150,
                 "closedWeekdays":["SATURDAY","SUNDAY"]}""";
        assertThat(put(admin, told).status()).isEqualTo(204);
        assertThat(read(manager, address).json().at("/rate/all").asInt()).isEqualTo(20);
        assertThat(manager.get("/api/offices/south/settings")
                        .json()
                        .at("/0/transitionPlaces")
                        .asInt())
                .isEqualTo(20);
        assertThat(put(admin, "{\"validFrom\":\"2000-04-01\",\"transitionPlaces\":0}")
                        .status())
                .isEqualTo(400);
        assertThat(put(admin, "{\"transitionPlaces\":20}").status()).isEqualTo(400);
    }

    private static Answer put(Caller admin, String body) {
        return admin.send("PUT", "/api/offices/south/settings", body.getBytes(UTF_8), "application/json");
    }
}
