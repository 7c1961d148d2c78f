package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;
import static org.supporttimeline.api.http.Facts.openCase;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.outsider.Proving;
import org.supporttimeline.outsider.SignedTree;
import org.supporttimeline.projections.access.AccessEntry;
import org.supporttimeline.projections.access.AccessHistory;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.AccessLeaf;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.access.Accessed;
import org.supporttimeline.projections.access.Accessor;
import org.supporttimeline.projections.access.Purpose;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.projector.Await;
import tools.jackson.databind.JsonNode;

class AccessTest {

    private static final String TIMELINE = "GET /api/cases/{caseId}/timeline";

    private final TestService service = TestService.shared();
    private final AccessHistory history = service.bean(AccessHistory.class);
    private final String path = openCase(service, "north");
    private final UUID caseId = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    private final String position = service.as("north-staff")
            .post(path + "/entries", contact("2025-05-10", "電話で近況を聞いた"))
            .header("Log-Position");

    /** Which office keeps the case is read from the caseload. */
    @BeforeEach
    void the_caseload_knows_the_case() {
        service.settle();
    }

    @Test
    void whoever_reads_a_text_is_in_the_log_when_the_answer_comes() {
        for (String read : List.of("", "/timeline", "/history", "/entries/2")) {
            long before = history.head();
            Answer answer = service.as("north-auditor")
                    .with("Min-Log-Position", position)
                    .get(path + read);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(of(before, caseId, "north-auditor"))
                    .as(read)
                    .singleElement()
                    .satisfies(accessed -> {
                        assertThat(accessed.kind()).isEqualTo(AccessKind.READ);
                        assertThat(accessed.purpose()).isEqualTo(Purpose.AUDIT);
                        assertThat(accessed.by().role()).isEqualTo("AUDITOR");
                        assertThat(accessed.by().offices()).containsExactly("north");
                        assertThat(accessed.operation()).startsWith("GET /api/cases/{caseId}");
                    });
        }
    }

    @Test
    void a_reader_may_say_what_for_and_the_person_is_told() {
        Caller inspector = service.as("north-auditor").with("Access-Purpose", "INSPECTION");
        long before = history.head();
        assertThat(inspector.get(path).status()).isEqualTo(200);
        assertThat(inspector.get(path + "/replay").status()).isEqualTo(200);
        assertThat(inspector.get(path + "/entries/1/proof").status()).isEqualTo(200);
        assertThat(of(before, caseId, "north-auditor"))
                .extracting(Accessed::purpose)
                .containsExactly(Purpose.INSPECTION, Purpose.INSPECTION, Purpose.INSPECTION);
        assertThat(service.as("north-staff")
                        .get(path + "/access")
                        .json()
                        .at("/entries/0/purposeJa")
                        .asString())
                .isEqualTo("運営指導");

        long then = history.head();
        Answer refused =
                service.as("north-auditor").with("Access-Purpose", "CURIOSITY").get("/api/offices/north/findings");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/faults/0/field").asString()).isEqualTo("Access-Purpose");
        assertThat(refused.json().at("/faults/0/allowed").toString()).contains("INSPECTION", "OWN_RECORD");
        assertThat(all(then, accessed -> accessed.by().account().equals("north-auditor")))
                .isEmpty();
    }

    @Test
    void who_has_the_same_already_and_who_may_not_read_words_opens_nothing() {
        Caller staff = service.as("north-staff").with("Min-Log-Position", position);
        String tag = staff.get(path + "/timeline").header("ETag");
        long before = history.head();
        assertThat(staff.with("If-None-Match", tag).get(path + "/timeline").status())
                .isEqualTo(304);
        assertThat(service.as("north-reporter").get(path + "/timeline").status())
                .isEqualTo(200);
        assertThat(of(before, caseId, "north-staff")).isEmpty();
        assertThat(of(before, caseId, "north-reporter")).isEmpty();
    }

    @Test
    void each_page_of_a_case_is_a_read_and_none_is_shown_once_another_office_has_it() {
        Caller staff = service.as("north-staff");
        for (int time = 1; time <= 3; time++) {
            long before = history.head();
            Answer shown = staff.with("Min-Log-Position", position).get(path + "/timeline");
            assertThat(shown.status()).as(shown.body()).isEqualTo(200);
            assertThat(shown.body()).contains("電話で近況を聞いた");
            assertThat(of(before, caseId, "north-staff"))
                    .singleElement()
                    .satisfies(read -> assertThat(read.operation()).isEqualTo(TIMELINE));
        }
        Answer moved = staff.post(
                path + "/entries", "{\"type\":\"CaseTransferred\",\"on\":\"2025-05-11\",\"toOffice\":\"south\"}");
        assertThat(moved.status()).as(moved.body()).isEqualTo(201);
        for (int time = 1; time <= 2; time++) {
            Answer gone =
                    staff.with("Min-Log-Position", moved.header("Log-Position")).get(path + "/timeline");
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.body()).doesNotContain("電話で近況を聞いた");
        }
    }

    @Test
    void an_export_is_in_the_log_by_the_name_of_what_was_exported() {
        long before = history.head();
        String view = service.as("north-reporter").get("/api/exports").text("/views/0/name");
        assertThat(service.as("north-reporter").get("/api/exports/" + view).status())
                .isEqualTo(200);
        assertThat(all(before, accessed -> accessed.by().account().equals("north-reporter")))
                .singleElement()
                .satisfies(accessed -> {
                    assertThat(accessed.kind()).isEqualTo(AccessKind.EXPORT);
                    assertThat(accessed.operation()).isEqualTo("GET /api/exports/" + view);
                    assertThat(accessed.by().offices()).containsExactly("north");
                });
    }

    @Test
    void a_search_names_the_office_and_what_was_found_is_a_read() {
        String name = "探索 " + UUID.randomUUID().toString().substring(0, 8);
        Answer opened = service.as("north-staff").post("/api/cases", intake("north", name));
        UUID found = UUID.fromString(opened.text("/caseId"));
        long before = history.head();
        Answer answer = service.as("north-staff")
                .with("Min-Log-Position", opened.header("Log-Position"))
                .post("/api/caseload/search", "{\"words\":\"" + name + "\"}");
        assertThat(answer.json().at("/found").asInt()).isEqualTo(1);

        List<Accessed> all = all(
                before,
                accessed -> accessed.operation().equals("POST /api/caseload/search")
                        && accessed.by().account().equals("north-staff"));
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().kind()).isEqualTo(AccessKind.SEARCH);
        assertThat(all.getFirst().cases()).isEmpty();
        assertThat(all.getFirst().by().offices()).containsExactly("north");
        assertThat(all.getLast().kind()).isEqualTo(AccessKind.READ);
        assertThat(all.getLast().cases()).containsExactly(found);
    }

    @Test
    void a_failed_sign_in_names_the_account_if_there_is_one_and_never_what_was_typed() {
        long before = history.head();
        service.as("north-service-manager", "not the password").get("/api/account");
        service.as("geheimnis-1", "not the password").get("/api/account");
        new Browser(service).signIn("north-reporter", "not the password");

        for (String account : List.of("north-service-manager", "", "north-reporter")) {
            await(
                    before,
                    1,
                    accessed -> accessed.kind() == AccessKind.LOGIN_FAILED
                            && accessed.by().account().equals(account));
        }
        List<Accessed> failed = all(before, accessed -> accessed.kind() == AccessKind.LOGIN_FAILED);
        assertThat(failed).extracting(accessed -> accessed.by().account()).doesNotContain("geheimnis-1");
        assertThat(failed).extracting(Accessed::operation).containsOnly("sign-in");
    }

    @Test
    void a_role_that_may_not_is_in_the_log() {
        long before = history.head();
        assertThat(service.as("north-admin").get(path + "/timeline").status()).isEqualTo(403);
        assertThat(service.as("north-admin").get("/no/such/place/山田").status()).isEqualTo(403);
        List<Accessed> refused = await(
                before,
                1,
                accessed -> accessed.by().account().equals("north-admin")
                        && accessed.cases().contains(caseId));
        assertThat(refused).singleElement().satisfies(accessed -> {
            assertThat(accessed.kind()).isEqualTo(AccessKind.REFUSED);
            assertThat(accessed.operation()).isEqualTo(TIMELINE);
        });
        assertThat(all(before, accessed -> accessed.operation().contains("such")))
                .isEmpty();
    }

    @Test
    void who_asks_for_another_offices_case_is_in_the_log_of_both_offices() {
        long before = history.head();
        assertThat(service.as("south-staff").get(path + "/timeline").status()).isEqualTo(404);
        assertThat(service.as("south-staff")
                        .get("/api/offices/north/retention-rate")
                        .status())
                .isEqualTo(404);
        assertThat(service.as("south-staff")
                        .post("/api/cases", intake("north", "誰か"))
                        .status())
                .isEqualTo(403);
        assertThat(service.as("north-staff").get(path + "/entries/999").status())
                .as("a slip in one's own case is no refusal")
                .isEqualTo(404);

        List<Accessed> refused = await(
                before,
                3,
                accessed -> accessed.kind() == AccessKind.REFUSED
                        && accessed.by().account().equals("south-staff")
                        && (accessed.cases().isEmpty() || accessed.cases().contains(caseId)));
        assertThat(refused)
                .extracting(Accessed::operation)
                .containsExactlyInAnyOrder(TIMELINE, "GET /api/offices/{office}/retention-rate", "POST /api/cases");
        assertThat(refused.stream().filter(one -> one.operation().equals(TIMELINE)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.cases()).containsExactly(caseId);
                    assertThat(one.by().offices()).containsExactly("north", "south");
                });
        assertThat(all(before, accessed -> accessed.by().account().equals("north-staff")))
                .isEmpty();

        JsonNode seen =
                service.as("north-auditor").get("/api/access?case=" + caseId).json();
        assertThat(seen.at("/entries/0/account").asString()).isEqualTo("south-staff");
        assertThat(seen.at("/entries/0/kind").asString()).isEqualTo("REFUSED");
        assertThat(seen.at("/entries/0/kindJa").asString()).isEqualTo("拒否");
        assertThat(seen.at("/entries/0/cases/0").asString()).isEqualTo(caseId.toString());
    }

    @Test
    void who_asks_for_another_offices_case_by_a_parameter_is_in_the_log_and_is_not_told_whose_it_is() {
        long before = history.head();
        assertThat(service.as("south-auditor").get("/api/access?case=" + caseId).status())
                .isEqualTo(404);
        List<Accessed> refused = await(
                before,
                1,
                accessed -> accessed.kind() == AccessKind.REFUSED
                        && accessed.cases().contains(caseId));
        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.operation()).isEqualTo("GET /api/access");
            assertThat(one.by().offices()).containsExactly("north", "south");
        });

        JsonNode told = service.as("south-auditor")
                .get("/api/access?kind=REFUSED&actor=south-auditor&limit=1")
                .json()
                .at("/entries/0");
        assertThat(told.at("/otherCases").asInt()).isOne();
        assertThat(told.at("/offices").toString()).isEqualTo("[\"south\"]");
        assertThat(service.as("north-auditor")
                        .get("/api/access?case=" + caseId)
                        .json()
                        .at("/entries/0/offices")
                        .toString())
                .isEqualTo("[\"north\",\"south\"]");
    }

    @Test
    void an_auditor_pages_through_the_accesses_of_the_own_office_alone() {
        service.as("north-staff").get(path);
        service.as("north-auditor").get(path);
        service.as("south-staff").get(openCase(service, "south"));
        Caller auditor = service.as("north-auditor");

        Answer first = auditor.get("/api/access?limit=1&case=" + caseId);
        assertThat(first.json().at("/entries/0/account").asString()).isEqualTo("north-auditor");
        assertThat(first.json().at("/entries/0/otherCases").asInt()).isZero();
        Answer second = auditor.get(first.text("/next"));
        assertThat(second.json().at("/entries/0/account").asString()).isEqualTo("north-staff");

        String office = auditor.get("/api/access?kind=READ&limit=200").body();
        assertThat(office).contains("north-staff").doesNotContain("south-staff");
        assertThat(auditor.get("/api/access?actor=north-staff&limit=200").body())
                .contains("north-staff")
                .doesNotContain("\"account\":\"north-auditor\"");
        assertThat(auditor.get("/api/access?from=2000-01-01&to=2000-01-02").body())
                .isEqualTo("{\"entries\":[]}");
        assertThat(auditor.get("/api/access?kind=PEEK").status()).isEqualTo(400);
        assertThat(service.as("south-auditor").get("/api/access?case=" + caseId).status())
                .isEqualTo(404);
    }

    @Test
    void the_person_can_be_told_who_read_the_file() {
        service.as("north-staff").get(path);
        service.as("south-staff").get(path); // refused, so there is nothing to tell
        Answer answer = service.as("north-staff").get(path + "/access");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode entries = answer.json().at("/entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/account").asString()).isEqualTo("north-staff");
        assertThat(entries.at("/0/role").asString()).isEqualTo("STAFF");
        assertThat(entries.at("/0/kindJa").asString()).isEqualTo("閲覧");
        assertThat(entries.at("/0/purposeJa").asString()).isEqualTo("支援");
        assertThat(entries.at("/0/at").asString()).isNotEmpty();
    }

    @Test
    void an_access_is_proven_to_somebody_who_trusts_only_the_key() throws GeneralSecurityException {
        service.as("north-staff").get(path);
        Caller auditor = service.as("north-auditor");
        long at = auditor.get("/api/access?case=" + caseId)
                .json()
                .at("/entries/0/position")
                .asLong();
        var ledger = service.bean("accessLedger", Ledger.class);
        String origin = ledger.tree().origin();
        String key = ledger.verifiers().getFirst().toString();
        byte[] leaf = AccessLeaf.of(history.after(at - 1, 1).getFirst()).getBytes(UTF_8);

        Answer proof = auditor.get("/api/access/" + at + "/proof");
        assertThat(proof.status()).as(proof.body()).isEqualTo(200);
        assertThat(Proving.holds(proof.body(), leaf, origin, key)).isTrue();
        leaf[30] ^= 1;
        assertThat(Proving.holds(proof.body(), leaf, origin, key)).isFalse();
        assertThat(SignedTree.of(auditor.get("/ledger/access/checkpoint").body(), origin, key)
                        .size())
                .isGreaterThanOrEqualTo(at);
        assertThat(service.as("south-auditor")
                        .get("/api/access/" + at + "/proof")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_access_to_cases_of_several_offices_is_proven_to_nobody_who_may_not_know_of_all() {
        UUID foreign = UUID.fromString(openCase(service, "south").substring("/api/cases/".length()));
        long before = history.head();
        service.bean(AccessLog.class)
                .record(Accessed.of(
                        new Accessor("both-auditor", "AUDITOR", List.of("north", "south")),
                        AccessKind.EXPORT,
                        TIMELINE,
                        List.of(caseId, foreign)));
        long at = history.after(before, 1_000).stream()
                .filter(entry -> entry.accessed().by().account().equals("both-auditor"))
                .findFirst()
                .orElseThrow()
                .position();

        Caller auditor = service.as("north-auditor").with("Min-Log-Position", position);
        JsonNode told = auditor.get("/api/access?actor=both-auditor").json().at("/entries/0");
        assertThat(told.at("/otherCases").asInt()).isEqualTo(1);
        assertThat(auditor.get("/api/access/" + at + "/proof").problem()).isEqualTo("not-found");
    }

    private List<Accessed> of(long after, UUID id, String account) {
        return all(
                after,
                accessed ->
                        accessed.cases().contains(id) && accessed.by().account().equals(account));
    }

    private List<Accessed> all(long after, Predicate<Accessed> which) {
        return history.after(after, 10_000).stream()
                .map(AccessEntry::accessed)
                .filter(which)
                .toList();
    }

    /** What nobody waits for is there soon. */
    private List<Accessed> await(long after, int many, Predicate<Accessed> which) {
        Await.until(() -> all(after, which).size() >= many);
        return all(after, which);
    }
}
