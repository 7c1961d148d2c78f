package org.supporttimeline.api.http;

import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.supporttimeline.api.security.AccountRole;

/**
 * An endpoint of the interface, and what each role gets of it.
 *
 * @param endpoint method and pattern
 * @param call method and path to call; {case} stands for a case of the office {office}, {then} for when it had only one
 * @param allowed the roles that may call it
 * @param ok what they get in their own office
 * @param elsewhere what they get of another office's case
 */
record EndpointRow(String endpoint, String call, String body, Set<AccountRole> allowed, int ok, int elsewhere) {

    private static final Set<AccountRole> EVERYBODY = EnumSet.allOf(AccountRole.class);
    private static final Set<AccountRole> READERS = EnumSet.complementOf(EnumSet.of(AccountRole.ADMIN));
    private static final Set<AccountRole> ADMINS = EnumSet.of(AccountRole.ADMIN);
    private static final String NO_CASE = "/api/admin/projections/timeline/cases/00000000-0000-4000-8000-000000000000";
    private static final String NO_REBUILD = "/api/admin/rebuilds/00000000-0000-4000-8000-000000000000";
    private static final Set<AccountRole> EXPORTERS =
            EnumSet.complementOf(EnumSet.of(AccountRole.STAFF, AccountRole.ADMIN));
    private static final Set<AccountRole> WRITERS = EnumSet.of(AccountRole.STAFF, AccountRole.SERVICE_MANAGER);

    static final List<EndpointRow> ALL = List.of(
            new EndpointRow("GET /api/cases", "GET /api/cases", "", READERS, 200, 200),
            new EndpointRow("POST /api/cases", "POST /api/cases", intake("{office}", "誰か"), WRITERS, 201, 403),
            new EndpointRow("GET /api/cases/{caseId}", "GET {case}", "", READERS, 200, 404),
            new EndpointRow("GET /api/cases/{caseId}/timeline", "GET {case}/timeline", "", READERS, 200, 404),
            new EndpointRow("GET /api/cases/{caseId}/history", "GET {case}/history", "", READERS, 200, 404),
            new EndpointRow("GET /api/cases/{caseId}/replay", "GET {case}/replay", "", READERS, 200, 404),
            new EndpointRow(
                    "GET /api/cases/{caseId}/compare",
                    "GET {case}/compare?knownAt=2026-01-01T00:00:00Z",
                    "",
                    READERS,
                    200,
                    404),
            new EndpointRow(
                    "GET /api/cases/{caseId}/access",
                    "GET {case}/access",
                    "",
                    EnumSet.of(AccountRole.STAFF, AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    404),
            new EndpointRow(
                    "GET /api/access",
                    "GET /api/access",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    200),
            new EndpointRow("GET /api/cases/{caseId}/months", "GET {case}/months", "", READERS, 200, 404),
            new EndpointRow("GET /api/months", "GET /api/months", "", READERS, 200, 200),
            new EndpointRow("GET /api/audit", "GET /api/audit", "", READERS, 200, 200),
            new EndpointRow("GET /api/cases/{caseId}/entries/{no}", "GET {case}/entries/1", "", READERS, 200, 404),
            new EndpointRow(
                    "GET /api/cases/{caseId}/entries/{no}/proof", "GET {case}/entries/1/proof", "", READERS, 200, 404),
            new EndpointRow("GET /ledger/access/checkpoint", "GET /ledger/access/checkpoint", "", EVERYBODY, 200, 200),
            new EndpointRow(
                    "GET /ledger/access/consistency",
                    "GET /ledger/access/consistency?from=0&to=0",
                    "",
                    EVERYBODY,
                    200,
                    200),
            new EndpointRow(
                    "GET /ledger/access/tile/{level}/{*place}",
                    "GET /ledger/access/tile/63/000",
                    "",
                    EVERYBODY,
                    404,
                    404),
            new EndpointRow(
                    "GET /api/access/{position}/proof",
                    "GET /api/access/999999999/proof",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    404,
                    404),
            new EndpointRow("GET /ledger/checkpoint", "GET /ledger/checkpoint", "", EVERYBODY, 200, 200),
            new EndpointRow("GET /ledger/consistency", "GET /ledger/consistency?from=0&to=0", "", EVERYBODY, 200, 200),
            new EndpointRow("GET /ledger/tile/{level}/{*place}", "GET /ledger/tile/63/000", "", EVERYBODY, 404, 404),
            new EndpointRow(
                    "GET /ledger/tile/entries/{*place}", "GET /ledger/tile/entries/x999/999", "", READERS, 404, 404),
            new EndpointRow("GET /api/cases/{caseId}/due", "GET {case}/due", "", READERS, 200, 404),
            new EndpointRow("GET /api/caseload", "GET /api/caseload", "", READERS, 200, 200),
            new EndpointRow(
                    "POST /api/caseload/search",
                    "POST /api/caseload/search",
                    "{\"words\":\"山田\"}",
                    EnumSet.of(AccountRole.STAFF, AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    200),
            new EndpointRow("POST /api/me/calendar", "POST /api/me/calendar", "", WRITERS, 201, 201),
            new EndpointRow("DELETE /api/me/calendar", "DELETE /api/me/calendar", "", WRITERS, 204, 204),
            new EndpointRow("GET /api/cases/{caseId}/links", "GET {case}/links", "", WRITERS, 200, 404),
            new EndpointRow("POST /api/cases/{caseId}/links", "POST {case}/links", "{}", WRITERS, 400, 404),
            new EndpointRow(
                    "DELETE /api/cases/{caseId}/links/{id}",
                    "DELETE {case}/links/00000000-0000-4000-8000-000000000000",
                    "",
                    WRITERS,
                    404,
                    404),
            new EndpointRow("GET /api/due", "GET /api/due", "", READERS, 200, 200),
            new EndpointRow("GET /api/cases/{caseId}/indicators", "GET {case}/indicators", "", READERS, 200, 404),
            new EndpointRow(
                    "GET /api/cases/{caseId}/indicators/why",
                    "GET {case}/indicators/why?rule=R9",
                    "",
                    READERS,
                    200,
                    404),
            new EndpointRow("GET /api/indicators", "GET /api/indicators", "", READERS, 200, 200),
            new EndpointRow("GET /api/cases/{caseId}/employment", "GET {case}/employment", "", READERS, 200, 404),
            new EndpointRow(
                    "GET /api/offices/{office}/retention-rate",
                    "GET /api/offices/{office}/retention-rate",
                    "",
                    READERS,
                    200,
                    404),
            new EndpointRow(
                    "GET /api/offices/{office}/transition-outcomes",
                    "GET /api/offices/{office}/transition-outcomes",
                    "",
                    READERS,
                    200,
                    404),
            new EndpointRow(
                    "GET /api/offices/{office}/leavers", "GET /api/offices/{office}/leavers", "", READERS, 200, 404),
            new EndpointRow("GET /api/cases/{caseId}/findings", "GET {case}/findings", "", READERS, 200, 404),
            new EndpointRow(
                    "GET /api/offices/{office}/findings", "GET /api/offices/{office}/findings", "", READERS, 200, 404),
            new EndpointRow(
                    "GET /api/cases/{caseId}/bundle",
                    "GET {case}/bundle?purpose=AUDIT",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    404),
            new EndpointRow(
                    "GET /api/offices/{office}/bundle",
                    "GET /api/offices/{office}/bundle?purpose=AUDIT&knownAt={then}",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER, AccountRole.AUDITOR),
                    200,
                    404),
            new EndpointRow(
                    "GET /api/offices/{office}/settings",
                    "GET /api/offices/{office}/settings",
                    "",
                    EVERYBODY,
                    200,
                    404),
            new EndpointRow(
                    "PUT /api/offices/{office}/settings",
                    "PUT /api/offices/{office}/settings",
                    "{\"validFrom\":\"2019-04-01\"}",
                    EnumSet.of(AccountRole.ADMIN),
                    204,
                    404),
            new EndpointRow(
                    "GET /api/backtest",
                    "GET /api/backtest?rule=R1",
                    "",
                    Set.of(AccountRole.SERVICE_MANAGER, AccountRole.ADMIN),
                    200,
                    200),
            new EndpointRow(
                    "POST /api/cases/{caseId}/entries",
                    "POST {case}/entries",
                    contact("2025-04-10", "a"),
                    WRITERS,
                    201,
                    404),
            new EndpointRow(
                    "POST /api/cases/{caseId}/entries/{no}/correction",
                    "POST {case}/entries/2/correction",
                    "{\"replacement\":" + contact("2025-04-12", "b") + ",\"reason\":\"r\",\"seenUpTo\":999}",
                    WRITERS,
                    201,
                    404),
            new EndpointRow(
                    "POST /api/cases/{caseId}/entries/{no}/retraction",
                    "POST {case}/entries/2/retraction",
                    "{\"reason\":\"r\",\"seenUpTo\":999}",
                    WRITERS,
                    201,
                    404),
            new EndpointRow("GET /api/admin/accounts", "GET /api/admin/accounts", "", ADMINS, 200, 200),
            new EndpointRow("POST /api/admin/accounts", "POST /api/admin/accounts", "{}", ADMINS, 400, 400),
            new EndpointRow(
                    "PUT /api/admin/accounts/{id}",
                    "PUT /api/admin/accounts/nobody",
                    "{\"role\":\"STAFF\",\"offices\":[\"north\"],\"enabled\":true}",
                    ADMINS,
                    404,
                    404),
            new EndpointRow(
                    "POST /api/admin/accounts/{id}/password",
                    "POST /api/admin/accounts/nobody/password",
                    "",
                    ADMINS,
                    404,
                    404),
            new EndpointRow("GET /api/admin/offices", "GET /api/admin/offices", "", ADMINS, 200, 200),
            new EndpointRow(
                    "PUT /api/admin/offices/{office}",
                    "PUT /api/admin/offices/{office}",
                    "{\"name\":\"{office}\"}",
                    ADMINS,
                    204,
                    409),
            new EndpointRow("GET /api/admin/projections", "GET /api/admin/projections", "", ADMINS, 200, 200),
            new EndpointRow(
                    "POST /api/admin/projections/{name}/cases/{caseId}/refold",
                    "POST " + NO_CASE + "/refold",
                    "",
                    ADMINS,
                    404,
                    404),
            new EndpointRow(
                    "POST /api/cases/{caseId}/legal-holds",
                    "POST {case}/legal-holds",
                    "{\"reason\":\"r\"}",
                    EnumSet.of(AccountRole.SERVICE_MANAGER),
                    201,
                    404),
            new EndpointRow(
                    "POST /api/cases/{caseId}/legal-holds/{no}/lifting",
                    "POST {case}/legal-holds/2/lifting",
                    "{}",
                    EnumSet.of(AccountRole.SERVICE_MANAGER),
                    409, // entry 2 is no hold
                    404),
            new EndpointRow(
                    "POST /api/cases/{caseId}/erasure-requests",
                    "POST {case}/erasure-requests",
                    "{\"basis\":\"RECORDED_IN_ERROR\",\"reason\":\"r\"}",
                    WRITERS,
                    201,
                    404),
            new EndpointRow(
                    "POST /api/cases/{caseId}/erasure-requests/{no}/destruction",
                    "POST {case}/erasure-requests/2/destruction",
                    "",
                    EnumSet.of(AccountRole.SERVICE_MANAGER),
                    409, // entry 2 is no request
                    404),
            new EndpointRow(
                    "POST /api/admin/rebuilds",
                    "POST /api/admin/rebuilds",
                    "{\"projections\":[\"nothing\"]}",
                    ADMINS,
                    400,
                    400),
            new EndpointRow("GET /api/admin/rebuilds/{id}", "GET " + NO_REBUILD, "", ADMINS, 404, 404),
            new EndpointRow(
                    "GET /api/admin/rebuilds/{id}/events", "GET " + NO_REBUILD + "/events", "", ADMINS, 404, 404),
            new EndpointRow("DELETE /api/admin/rebuilds/{id}", "DELETE " + NO_REBUILD, "", ADMINS, 404, 404),
            new EndpointRow("GET /api/exports", "GET /api/exports", "", EXPORTERS, 200, 200),
            new EndpointRow("GET /api/exports/{view}", "GET /api/exports/v1_phase", "", EXPORTERS, 200, 200),
            new EndpointRow("GET /actuator/metrics", "GET /actuator/metrics", "", ADMINS, 200, 200),
            new EndpointRow(
                    "GET /actuator/metrics/{requiredMetricName}",
                    "GET /actuator/metrics/supporttimeline.projection.lag",
                    "",
                    ADMINS,
                    200,
                    200),
            new EndpointRow("GET /api/feed", "GET /api/feed?limit=5", "", READERS, 200, 200),
            new EndpointRow("GET /api/forms/{form}", "GET /api/forms/weekly-progress", "", EVERYBODY, 200, 200),
            new EndpointRow("GET /api/account", "GET /api/account", "", EVERYBODY, 200, 200),
            new EndpointRow(
                    "PUT /api/account/password",
                    "PUT /api/account/password",
                    "{\"current\":\"not the password\",\"next\":\"another long password\"}",
                    EVERYBODY,
                    403,
                    403),
            new EndpointRow("GET /actuator", "GET /actuator", "", Set.of(), 403, 403),
            new EndpointRow("GET /v3/api-docs", "GET /v3/api-docs", "", EVERYBODY, 200, 200),
            new EndpointRow("GET /v3/api-docs.yaml", "GET /v3/api-docs.yaml", "", EVERYBODY, 200, 200));

    @Override
    public String toString() {
        return endpoint;
    }
}
