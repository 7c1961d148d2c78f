package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;
import static org.supporttimeline.api.http.Facts.openCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.supporttimeline.api.security.AccountRole;
import tools.jackson.databind.JsonNode;

/** Every endpoint, asked by every role of its own office, of another office, and by nobody. */
class EndpointsTest {

    private static final Set<AccountRole> ALL = EnumSet.allOf(AccountRole.class);
    private static final Set<AccountRole> READERS = EnumSet.complementOf(EnumSet.of(AccountRole.ADMIN));
    private static final Set<AccountRole> ADMINS = EnumSet.of(AccountRole.ADMIN);
    private static final String NO_CASE = "/api/admin/projections/timeline/cases/00000000-0000-4000-8000-000000000000";
    private static final String NO_REBUILD = "/api/admin/rebuilds/00000000-0000-4000-8000-000000000000";
    private static final Set<AccountRole> EXPORTERS =
            EnumSet.complementOf(EnumSet.of(AccountRole.STAFF, AccountRole.ADMIN));
    private static final Set<AccountRole> WRITERS = EnumSet.of(AccountRole.STAFF, AccountRole.SERVICE_MANAGER);

    /**
     * @param endpoint method and pattern
     * @param call method and path to call; {case} stands for a case of the office north
     * @param allowed the roles that may call it
     * @param ok what they get in their own office
     * @param elsewhere what they get of another office's case
     */
    record Row(String endpoint, String call, String body, Set<AccountRole> allowed, int ok, int elsewhere) {
        @Override
        public String toString() {
            return endpoint;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("GET /api/cases", "GET /api/cases", "", READERS, 200, 200),
            new Row("POST /api/cases", "POST /api/cases", intake("north", "誰か"), WRITERS, 201, 403),
            new Row("GET /api/cases/{caseId}", "GET {case}", "", READERS, 200, 404),
            new Row("GET /api/cases/{caseId}/timeline", "GET {case}/timeline", "", READERS, 200, 404),
            new Row("GET /api/cases/{caseId}/history", "GET {case}/history", "", READERS, 200, 404),
            new Row("GET /api/cases/{caseId}/replay", "GET {case}/replay", "", READERS, 200, 404),
            new Row(
                    "GET /api/cases/{caseId}/compare",
                    "GET {case}/compare?knownAt=2026-01-01T00:00:00Z",
                    "",
                    READERS,
                    200,
                    404),
            new Row(
                    "GET /api/cases/{caseId}/access",
                    "GET {case}/access",
                    "",
                    EnumSet.of(AccountRole.STAFF, AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    404),
            new Row(
                    "GET /api/access",
                    "GET /api/access",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    200),
            new Row("GET /api/cases/{caseId}/months", "GET {case}/months", "", READERS, 200, 404),
            new Row("GET /api/months", "GET /api/months", "", READERS, 200, 200),
            new Row("GET /api/audit", "GET /api/audit", "", READERS, 200, 200),
            new Row("GET /api/cases/{caseId}/entries/{no}", "GET {case}/entries/1", "", READERS, 200, 404),
            new Row("GET /api/cases/{caseId}/entries/{no}/proof", "GET {case}/entries/1/proof", "", READERS, 200, 404),
            new Row("GET /ledger/access/checkpoint", "GET /ledger/access/checkpoint", "", ALL, 200, 200),
            new Row("GET /ledger/access/consistency", "GET /ledger/access/consistency?from=0&to=0", "", ALL, 200, 200),
            new Row("GET /ledger/access/tile/{level}/{*place}", "GET /ledger/access/tile/63/000", "", ALL, 404, 404),
            new Row(
                    "GET /api/access/{position}/proof",
                    "GET /api/access/999999999/proof",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    404,
                    404),
            new Row("GET /ledger/checkpoint", "GET /ledger/checkpoint", "", ALL, 200, 200),
            new Row("GET /ledger/consistency", "GET /ledger/consistency?from=0&to=0", "", ALL, 200, 200),
            new Row("GET /ledger/tile/{level}/{*place}", "GET /ledger/tile/63/000", "", ALL, 404, 404),
            new Row("GET /ledger/tile/entries/{*place}", "GET /ledger/tile/entries/x999/999", "", READERS, 404, 404),
            new Row("GET /api/cases/{caseId}/due", "GET {case}/due", "", READERS, 200, 404),
            new Row("GET /api/caseload", "GET /api/caseload", "", READERS, 200, 200),
            new Row(
                    "POST /api/caseload/search",
                    "POST /api/caseload/search",
                    "{\"words\":\"山田\"}",
                    EnumSet.of(AccountRole.STAFF, AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    200),
            new Row("POST /api/me/calendar", "POST /api/me/calendar", "", WRITERS, 201, 201),
            new Row("DELETE /api/me/calendar", "DELETE /api/me/calendar", "", WRITERS, 204, 204),
            new Row("GET /api/cases/{caseId}/links", "GET {case}/links", "", WRITERS, 200, 404),
            new Row("POST /api/cases/{caseId}/links", "POST {case}/links", "{}", WRITERS, 400, 404),
            new Row(
                    "DELETE /api/cases/{caseId}/links/{id}",
                    "DELETE {case}/links/00000000-0000-4000-8000-000000000000",
                    "",
                    WRITERS,
                    404,
                    404),
            new Row("GET /api/due", "GET /api/due", "", READERS, 200, 200),
            new Row("GET /api/cases/{caseId}/indicators", "GET {case}/indicators", "", READERS, 200, 404),
            new Row(
                    "GET /api/cases/{caseId}/indicators/why",
                    "GET {case}/indicators/why?rule=R9",
                    "",
                    READERS,
                    200,
                    404),
            new Row("GET /api/indicators", "GET /api/indicators", "", READERS, 200, 200),
            new Row("GET /api/cases/{caseId}/employment", "GET {case}/employment", "", READERS, 200, 404),
            new Row(
                    "GET /api/offices/{office}/retention-rate",
                    "GET /api/offices/north/retention-rate",
                    "",
                    READERS,
                    200,
                    404),
            new Row(
                    "GET /api/offices/{office}/transition-outcomes",
                    "GET /api/offices/north/transition-outcomes",
                    "",
                    READERS,
                    200,
                    404),
            new Row("GET /api/offices/{office}/leavers", "GET /api/offices/north/leavers", "", READERS, 200, 404),
            new Row("GET /api/cases/{caseId}/findings", "GET {case}/findings", "", READERS, 200, 404),
            new Row("GET /api/offices/{office}/findings", "GET /api/offices/north/findings", "", READERS, 200, 404),
            new Row(
                    "GET /api/cases/{caseId}/bundle",
                    "GET {case}/bundle?purpose=AUDIT",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    404),
            new Row(
                    "GET /api/offices/{office}/bundle",
                    "GET /api/offices/north/bundle?purpose=AUDIT",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    404),
            new Row("GET /api/offices/{office}/settings", "GET /api/offices/north/settings", "", ALL, 200, 404),
            new Row(
                    "PUT /api/offices/{office}/settings",
                    "PUT /api/offices/north/settings",
                    "{\"validFrom\":\"2019-04-01\"}",
                    EnumSet.of(AccountRole.ADMIN),
                    204,
                    404),
            new Row(
                    "GET /api/backtest",
                    "GET /api/backtest?rule=R1",
                    "",
                    Set.of(AccountRole.SERVICE_MANAGER, AccountRole.ADMIN),
                    200,
                    200),
            new Row(
                    "POST /api/cases/{caseId}/entries",
                    "POST {case}/entries",
                    contact("2025-04-10", "a"),
                    WRITERS,
                    201,
                    404),
            new Row(
                    "POST /api/cases/{caseId}/entries/{no}/correction",
                    "POST {case}/entries/2/correction",
                    "{\"replacement\":" + contact("2025-04-12", "b") + ",\"reason\":\"r\"}",
                    WRITERS,
                    201,
                    404),
            new Row(
                    "POST /api/cases/{caseId}/entries/{no}/retraction",
                    "POST {case}/entries/2/retraction",
                    "{\"reason\":\"r\"}",
                    WRITERS,
                    201,
                    404),
            new Row("GET /api/admin/accounts", "GET /api/admin/accounts", "", ADMINS, 200, 200),
            new Row("POST /api/admin/accounts", "POST /api/admin/accounts", "{}", ADMINS, 400, 400),
            new Row(
                    "PUT /api/admin/accounts/{id}",
                    "PUT /api/admin/accounts/nobody",
                    "{\"role\":\"STAFF\",\"offices\":[\"north\"],\"enabled\":true}",
                    ADMINS,
                    404,
                    404),
            new Row(
                    "POST /api/admin/accounts/{id}/password",
                    "POST /api/admin/accounts/nobody/password",
                    "",
                    ADMINS,
                    404,
                    404),
            new Row("GET /api/admin/offices", "GET /api/admin/offices", "", ADMINS, 200, 200),
            new Row(
                    "PUT /api/admin/offices/{office}",
                    "PUT /api/admin/offices/north",
                    "{\"name\":\"north\"}",
                    ADMINS,
                    204,
                    409),
            new Row("GET /api/admin/projections", "GET /api/admin/projections", "", ADMINS, 200, 200),
            new Row(
                    "POST /api/admin/projections/{name}/cases/{caseId}/refold",
                    "POST " + NO_CASE + "/refold",
                    "",
                    ADMINS,
                    404,
                    404),
            new Row(
                    "POST /api/cases/{caseId}/legal-holds",
                    "POST {case}/legal-holds",
                    "{\"reason\":\"r\"}",
                    EnumSet.of(AccountRole.SERVICE_MANAGER),
                    201,
                    404),
            new Row(
                    "POST /api/cases/{caseId}/legal-holds/{no}/lifting",
                    "POST {case}/legal-holds/2/lifting",
                    "{}",
                    EnumSet.of(AccountRole.SERVICE_MANAGER),
                    409, // entry 2 is no hold
                    404),
            new Row(
                    "POST /api/cases/{caseId}/erasure-requests",
                    "POST {case}/erasure-requests",
                    "{\"basis\":\"RECORDED_IN_ERROR\",\"reason\":\"r\"}",
                    WRITERS,
                    201,
                    404),
            new Row(
                    "POST /api/cases/{caseId}/erasure-requests/{no}/destruction",
                    "POST {case}/erasure-requests/2/destruction",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER),
                    409, // entry 2 is no request
                    404),
            new Row(
                    "POST /api/admin/rebuilds",
                    "POST /api/admin/rebuilds",
                    "{\"projections\":[\"nothing\"]}",
                    ADMINS,
                    400,
                    400),
            new Row("GET /api/admin/rebuilds/{id}", "GET " + NO_REBUILD, "", ADMINS, 404, 404),
            new Row("GET /api/admin/rebuilds/{id}/events", "GET " + NO_REBUILD + "/events", "", ADMINS, 404, 404),
            new Row("DELETE /api/admin/rebuilds/{id}", "DELETE " + NO_REBUILD, "", ADMINS, 404, 404),
            new Row("GET /api/exports", "GET /api/exports", "", EXPORTERS, 200, 200),
            new Row("GET /api/exports/{view}", "GET /api/exports/v1_phase", "", EXPORTERS, 200, 200),
            new Row("GET /actuator/metrics", "GET /actuator/metrics", "", ADMINS, 200, 200),
            new Row(
                    "GET /actuator/metrics/{requiredMetricName}",
                    "GET /actuator/metrics/supporttimeline.projection.lag",
                    "",
                    ADMINS,
                    200,
                    200),
            new Row("GET /api/feed", "GET /api/feed?limit=5", "", READERS, 200, 200),
            new Row("GET /api/forms/{form}", "GET /api/forms/weekly-progress", "", ALL, 200, 200),
            new Row("GET /api/account", "GET /api/account", "", ALL, 200, 200),
            new Row(
                    "PUT /api/account/password",
                    "PUT /api/account/password",
                    "{\"current\":\"not the password\",\"next\":\"another long password\"}",
                    ALL,
                    403,
                    403),
            new Row("GET /actuator", "GET /actuator", "", Set.of(), 403, 403),
            new Row("GET /v3/api-docs", "GET /v3/api-docs", "", ALL, 200, 200),
            new Row("GET /v3/api-docs.yaml", "GET /v3/api-docs.yaml", "", ALL, 200, 200));

    private final TestService service = TestService.shared();

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    @Test
    void every_endpoint_has_a_row_here() {
        var mapped = new TreeSet<String>();
        service.context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(all -> all.getHandlerMethods().entrySet().stream())
                .filter(one -> !PageAccessTest.isPage(one.getValue()))
                .map(Map.Entry::getKey)
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern -> methods(mapping).forEach(method -> mapped.add(method + " " + pattern))));
        var expected = new TreeSet<>(ROWS.stream().map(Row::endpoint).toList());
        expected.addAll(List.of("GET /actuator/health", "GET /actuator/health/**")); // open to all, without details
        expected.add("GET /calendar/{secret}.ics"); // open to whoever has the address
        expected.add("ANY /error"); // where the server itself turns to when it has failed
        assertThat(mapped).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_may_do_what_is_written_here_in_its_own_office_and_no_more(Row row) {
        var found = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (AccountRole role : AccountRole.values()) {
            boolean allowed = row.allowed().contains(role);
            found.add(role + " "
                    + call(row, service.as(TestService.account("north", role))).status());
            expected.add(role + " " + (allowed ? row.ok() : 403));
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_sees_nothing_of_another_office(Row row) {
        var found = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (AccountRole role : AccountRole.values()) {
            boolean allowed = row.allowed().contains(role);
            found.add(role + " "
                    + call(row, service.as(TestService.account("south", role))).status());
            expected.add(role + " " + (allowed ? row.elsewhere() : 403));
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_stranger_is_asked_to_sign_in(Row row) {
        Answer answer = call(row, service.stranger());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_document_says_whether_a_read_waits_for_a_position_and_tells_its_own(Row row) {
        String[] endpoint = row.endpoint().split(" ", 2);
        JsonNode operation = service.as("north-staff")
                .get("/v3/api-docs")
                .json()
                .at("/paths/" + endpoint[1].replace("/", "~1") + "/" + endpoint[0].toLowerCase(Locale.ROOT));
        AccountRole role = row.allowed().stream().findFirst().orElse(AccountRole.STAFF);
        Caller caller = service.as(TestService.account("north", role));
        Answer malformed = call(row, caller.with("Min-Log-Position", "soon"));
        assertThat(operation.at("/parameters").findValuesAsString("name").contains("Min-Log-Position"))
                .isEqualTo(malformed.body().contains("\"field\":\"Min-Log-Position\""));
        if (operation.at("/responses/200/headers").has("Log-Time")) {
            Answer answer = call(row, caller);
            assertThat(answer.header("Log-Position")).matches("[0-9]+");
            assertThat(Instant.parse(answer.header("Log-Time"))).isBeforeOrEqualTo(Instant.now());
        }
    }

    @Test
    void another_offices_case_looks_exactly_like_none() {
        Answer foreign = service.as("south-staff").get(openCase(service, "north"));
        Answer none = service.as("south-staff").get("/api/cases/00000000-0000-4000-8000-000000000000");
        Answer nonsense = service.as("south-staff").get("/api/cases/nonsense");
        assertThat(foreign.body()).isEqualTo(none.body()).isEqualTo(nonsense.body());
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void a_body_is_not_read_for_whoever_may_not_send_it() {
        String path = openCase(service, "north");
        byte[] rubbish = "{".getBytes(UTF_8);
        assertThat(service.as("north-auditor")
                        .send("POST", path + "/entries", rubbish, "application/json")
                        .status())
                .isEqualTo(403);
        assertThat(service.as("south-staff")
                        .send("POST", path + "/entries", rubbish, "application/json")
                        .status())
                .isEqualTo(404);
        assertThat(service.as("north-staff")
                        .send("POST", path + "/entries", rubbish, "application/json")
                        .status())
                .isEqualTo(400);
    }

    static List<String> methods(RequestMappingInfo mapping) {
        List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return methods.isEmpty() ? List.of("ANY") : methods;
    }

    private Answer call(Row row, Caller asked) {
        Caller caller = asked;
        String path = row.call();
        if (path.contains("{case}")) {
            String newCase = openCase(service, "north");
            Answer second = service.as("north-staff").post(newCase + "/entries", contact("2025-04-10", "x"));
            path = path.replace("{case}", newCase);
            caller = row.call().startsWith("GET")
                    ? caller.with("Min-Log-Position", second.header("Log-Position"))
                    : caller;
        }
        String[] parts = path.split(" ", 2);
        return parts[0].equals("GET")
                ? caller.get(parts[1])
                : caller.send(parts[0], parts[1], row.body().getBytes(UTF_8), "application/json");
    }
}
