package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.supporttimeline.api.security.AccountRole;

/** Every page, and who is shown it: of one case, which none of these requests changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageAccessTest {

    private static final Set<AccountRole> READERS = EnumSet.complementOf(EnumSet.of(AccountRole.ADMIN));
    private static final Set<AccountRole> WORDS =
            EnumSet.of(AccountRole.STAFF, AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR);
    private static final Set<AccountRole> WRITERS = EnumSet.of(AccountRole.STAFF, AccountRole.SERVICE_MANAGER);

    private static final Set<AccountRole> ADMINS = EnumSet.of(AccountRole.ADMIN);
    private static final Set<AccountRole> WATCHERS = EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR);

    /**
     * @param allowed the roles that are shown it
     * @param ok what they get in their own office; a form that is sent empty lacks the name of its request
     * @param elsewhere what they get in another office
     */
    record Row(String page, Set<AccountRole> allowed, int ok, int elsewhere) {
        @Override
        public String toString() {
            return page;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("GET /cases", READERS, 200, 200),
            new Row("POST /cases", WORDS, 200, 200),
            new Row("GET /cases/{caseId}", READERS, 200, 404),
            new Row("GET /cases/{caseId}/entries/{no}", READERS, 302, 404),
            new Row("GET /hand-overs", WRITERS, 200, 200),
            new Row("POST /hand-overs", WRITERS, 400, 400),
            new Row("POST /hand-overs/accept", WRITERS, 400, 400),
            new Row("POST /hand-overs/draft", WRITERS, 400, 400),
            new Row("POST /cases/{caseId}/reports/{month}/draft", WRITERS, 400, 400),
            new Row("GET /cases/{caseId}/check-ins", READERS, 200, 404),
            new Row("GET /cases/{caseId}/history", READERS, 200, 404),
            new Row("GET /cases/{caseId}/at", READERS, 200, 404),
            new Row("GET /cases/{caseId}/compare", READERS, 200, 404),
            new Row("GET /cases/{caseId}/findings", READERS, 200, 404),
            new Row("GET /cases/{caseId}/access", WORDS, 200, 404),
            new Row("GET /audit", READERS, 200, 200),
            new Row("GET /audit/findings", READERS, 200, 200),
            new Row("GET /audit/access", WATCHERS, 200, 200),
            new Row("GET /audit/ledger", EnumSet.allOf(AccountRole.class), 200, 200),
            new Row("GET /cases/{caseId}/reports", WORDS, 200, 404),
            new Row("GET /cases/{caseId}/reports/{month}", WORDS, 200, 404),
            new Row("POST /cases/{caseId}/reports/{month}", WRITERS, 400, 400),
            new Row("GET /reports", READERS, 200, 200),
            new Row("GET /reports/months", READERS, 200, 200),
            new Row("GET /reports/retention/{office}", READERS, 200, 404),
            new Row(
                    "GET /reports/exports",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR, AccountRole.REPORTER),
                    200,
                    200),
            new Row("POST /cases/{caseId}", WORDS, 200, 404),
            new Row("GET /admin", ADMINS, 200, 200),
            new Row("GET /admin/accounts", ADMINS, 200, 200),
            new Row("POST /admin/accounts", ADMINS, 400, 400),
            new Row("GET /admin/accounts/{account}", ADMINS, 404, 404),
            new Row("POST /admin/accounts/{account}", ADMINS, 400, 400),
            new Row("POST /admin/accounts/{account}/password", ADMINS, 404, 404),
            new Row("GET /admin/offices", ADMINS, 200, 200),
            new Row("POST /admin/offices", ADMINS, 400, 400),
            new Row("GET /admin/offices/{office}", ADMINS, 200, 404),
            new Row("POST /admin/offices/{office}", ADMINS, 400, 404),
            new Row("GET /admin/links", ADMINS, 200, 200),
            new Row("POST /admin/links/{caseId}/{id}/revocation", ADMINS, 404, 404),
            new Row("POST /admin/calendars/{account}/revocation", ADMINS, 404, 404),
            new Row("GET /admin/projections", ADMINS, 200, 200),
            new Row("POST /admin/projections/{name}/cases/{caseId}/refold", ADMINS, 404, 404),
            new Row("POST /admin/rebuilds", ADMINS, 422, 422),
            new Row("GET /admin/rebuilds/{rebuild}", ADMINS, 404, 404),
            new Row("POST /admin/rebuilds/{rebuild}/cancel", ADMINS, 404, 404),
            new Row("GET /admin/policy", EnumSet.allOf(AccountRole.class), 200, 200),
            new Row("GET /admin/backtest", EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.ADMIN), 200, 200),
            new Row("GET /record", WRITERS, 200, 200),
            new Row("POST /record", WRITERS, 400, 400),
            new Row("GET /cases/{caseId}/record", WRITERS, 200, 404),
            new Row("GET /cases/{caseId}/record/{type}", WRITERS, 200, 404),
            new Row("POST /cases/{caseId}/record/{type}", WRITERS, 400, 400),
            new Row("GET /cases/{caseId}/links", WRITERS, 200, 404),
            new Row("POST /cases/{caseId}/links", WRITERS, 400, 400),
            new Row("POST /cases/{caseId}/links/{id}/revocation", WRITERS, 404, 404),
            new Row("GET /cases/{caseId}/entries/{no}/correct", WRITERS, 200, 404),
            new Row("POST /cases/{caseId}/entries/{no}/correct", WRITERS, 400, 400),
            new Row("GET /cases/{caseId}/entries/{no}/retract", WRITERS, 200, 404),
            new Row("POST /cases/{caseId}/entries/{no}/retract", WRITERS, 400, 400),
            new Row("POST /record/draft", WRITERS, 400, 400),
            new Row("POST /cases/{caseId}/record/{type}/draft", WRITERS, 400, 400),
            new Row("POST /cases/{caseId}/entries/{no}/correct/draft", WRITERS, 400, 400),
            new Row("POST /cases/{caseId}/entries/{no}/retract/draft", WRITERS, 400, 400));

    private final TestService service = TestService.shared();
    private final String caseId = openCase(service, "north").replaceAll(".*/", "");

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    /** Whether a request is answered with a page. */
    static boolean isPage(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("org.supporttimeline.api.pages");
    }

    @Test
    void every_page_has_a_row_here() {
        var mapped = new TreeSet<String>();
        service.context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(all -> all.getHandlerMethods().entrySet().stream())
                .filter(one -> isPage(one.getValue()))
                .forEach(one -> one.getKey()
                        .getPatternValues()
                        .forEach(pattern -> EndpointsTest.methods(one.getKey())
                                .forEach(method -> mapped.add(method + " " + pattern))));
        var expected = new TreeSet<>(ROWS.stream().map(Row::page).toList());
        expected.addAll(List.of("GET /login", "POST /language")); // for whoever has not signed in yet
        expected.addAll(List.of("GET /account", "POST /account/password", "POST /session")); // one's own
        expected.addAll(List.of("ANY /sign-in-first", "ANY /signed-in")); // where the filters turn to
        expected.addAll(List.of(
                "GET /c/{secret}",
                "POST /c/{secret}",
                "GET /e/{secret}",
                "POST /e/{secret}")); // for whoever has the address
        expected.add("ANY /problem"); // where the service itself turns to when something is wrong
        expected.add("GET /"); // for every account; leads those who see no case elsewhere
        assertThat(mapped).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_is_shown_what_is_written_here_in_its_own_office_and_no_more(Row row) {
        assertThat(answers(row, "north")).isEqualTo(expected(row, row.ok()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_is_shown_nothing_of_another_office(Row row) {
        assertThat(answers(row, "south")).isEqualTo(expected(row, row.elsewhere()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_stranger_is_led_to_the_sign_in_page(Row row) {
        Answer answer = call(row, service.stranger().with("Accept", "text/html"));
        if (row.page().startsWith("GET")) {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).contains("/login?back=");
        } else {
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    private List<String> answers(Row row, String office) {
        var found = new ArrayList<String>();
        for (AccountRole role : AccountRole.values()) {
            Caller caller = service.as(TestService.account(office, role));
            found.add(role + " " + call(row, caller).status());
        }
        return found;
    }

    private static List<String> expected(Row row, int ok) {
        var expected = new ArrayList<String>();
        for (AccountRole role : AccountRole.values()) {
            expected.add(role + " " + (row.allowed().contains(role) ? ok : 403));
        }
        return expected;
    }

    private Answer call(Row row, Caller caller) {
        String[] page = row.page()
                .replace("{caseId}", caseId)
                .replace("{no}", "1")
                .replace("{id}", "00000000-0000-4000-8000-000000000000")
                .replace("{name}", "nothing")
                .replace("{account}", "nobody")
                .replace("{rebuild}", "00000000-0000-4000-8000-000000000000")
                .replace("{type}", "VisitMade")
                .replace("{month}", "2025-05")
                .replace("{office}", "north")
                .split(" ", 2);
        return page[0].equals("GET")
                ? caller.get(page[1])
                : caller.send(page[0], page[1], "".getBytes(UTF_8), "application/x-www-form-urlencoded");
    }
}
