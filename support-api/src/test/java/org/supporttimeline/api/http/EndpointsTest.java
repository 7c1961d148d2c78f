package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.openCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.supporttimeline.api.security.AccountRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Every endpoint, asked by every role of its own office, of another office, and by nobody. The offices are there for these tests
 * alone, and what only reads is asked of one case: so that what goes through an office's cases has few of them before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointsTest {

    private static final String HERE = "here";
    private static final String ELSEWHERE = "elsewhere";

    private final TestService service = TestService.shared();
    private TwoEntries read = new TwoEntries("", "", "");
    private JsonNode document = MissingNode.getInstance();

    /** A case with two entries. */
    private record TwoEntries(String path, String position, String then) {}

    @BeforeAll
    void offices_and_a_case_to_read() {
        service.addOffice(HERE);
        service.addOffice(ELSEWHERE);
        read = caseWithTwoEntries();
        document = service.as(TestService.account(HERE, AccountRole.STAFF))
                .get("/v3/api-docs")
                .json();
    }

    private TwoEntries caseWithTwoEntries() {
        String path = openCase(service, HERE);
        Answer second = service.as(HERE + "-staff").post(path + "/entries", contact("2025-04-10", "x"));
        return new TwoEntries(path, second.header("Log-Position"), second.header("Log-Time"));
    }

    static Stream<EndpointRow> rows() {
        return EndpointRow.ALL.stream();
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
        var expected = new TreeSet<>(
                EndpointRow.ALL.stream().map(EndpointRow::endpoint).toList());
        expected.addAll(List.of("GET /actuator/health", "GET /actuator/health/**")); // open to all, without details
        expected.add("GET /calendar/{secret}.ics"); // open to whoever has the address
        expected.add("ANY /error"); // where the server itself turns to when it has failed
        assertThat(mapped).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_may_do_what_is_written_here_in_its_own_office_and_no_more(EndpointRow row) {
        var found = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (AccountRole role : AccountRole.values()) {
            boolean allowed = row.allowed().contains(role);
            found.add(role + " "
                    + call(row, service.as(TestService.account(HERE, role))).status());
            expected.add(role + " " + (allowed ? row.ok() : 403));
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_sees_nothing_of_another_office(EndpointRow row) {
        var found = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (AccountRole role : AccountRole.values()) {
            boolean allowed = row.allowed().contains(role);
            found.add(role + " "
                    + call(row, service.as(TestService.account(ELSEWHERE, role)))
                            .status());
            expected.add(role + " " + (allowed ? row.elsewhere() : 403));
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_stranger_is_asked_to_sign_in(EndpointRow row) {
        Answer answer = call(row, service.stranger());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_document_says_whether_a_read_waits_for_a_position_and_tells_its_own(EndpointRow row) {
        String[] endpoint = row.endpoint().split(" ", 2);
        JsonNode operation =
                document.at("/paths/" + endpoint[1].replace("/", "~1") + "/" + endpoint[0].toLowerCase(Locale.ROOT));
        AccountRole role = row.allowed().stream().findFirst().orElse(AccountRole.STAFF);
        Caller caller = service.as(TestService.account(HERE, role));
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
        Answer foreign = service.as(ELSEWHERE + "-staff").get(read.path());
        Answer none = service.as(ELSEWHERE + "-staff").get("/api/cases/00000000-0000-4000-8000-000000000000");
        Answer nonsense = service.as(ELSEWHERE + "-staff").get("/api/cases/nonsense");
        assertThat(foreign.body()).isEqualTo(none.body()).isEqualTo(nonsense.body());
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void a_body_is_not_read_for_whoever_may_not_send_it() {
        String path = openCase(service, HERE);
        byte[] rubbish = "{".getBytes(UTF_8);
        assertThat(service.as(HERE + "-auditor")
                        .send("POST", path + "/entries", rubbish, "application/json")
                        .status())
                .isEqualTo(403);
        assertThat(service.as(ELSEWHERE + "-staff")
                        .send("POST", path + "/entries", rubbish, "application/json")
                        .status())
                .isEqualTo(404);
        assertThat(service.as(HERE + "-staff")
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

    private Answer call(EndpointRow row, Caller asked) {
        String call = row.call().replace("{office}", HERE).replace("{then}", read.then());
        Caller caller = asked;
        if (call.contains("{case}")) {
            boolean reads = call.startsWith("GET");
            TwoEntries one = reads ? read : caseWithTwoEntries();
            call = call.replace("{case}", one.path());
            caller = reads ? caller.with("Min-Log-Position", one.position()) : caller;
        }
        String[] parts = call.split(" ", 2);
        return parts[0].equals("GET")
                ? caller.get(parts[1])
                : caller.send(
                        parts[0], parts[1], row.body().replace("{office}", HERE).getBytes(UTF_8), "application/json");
    }
}
