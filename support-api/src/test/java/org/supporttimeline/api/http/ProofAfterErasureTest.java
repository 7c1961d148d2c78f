package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.contact;
import static org.supporttimeline.api.http.Facts.intake;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supporttimeline.outsider.Proving;
import org.supporttimeline.outsider.SignedTree;
import org.supporttimeline.projections.ledger.Ledger;
import tools.jackson.databind.JsonNode;

/** An erasure takes the words and leaves everything that was proven or counted before. */
class ProofAfterErasureTest {

    private final TestService service = TestService.shared();
    private final Caller auditor = service.as("north-auditor");
    private final Ledger ledger = service.bean("ledger", Ledger.class);
    private final String origin = ledger.tree().origin();
    private final String key = ledger.verifiers().getFirst().toString();
    private final String path = "/api/cases/"
            + service.as("north-staff")
                    .post("/api/cases", intake("north", "消える 名前").replace("2025-04-01", "2022-03-01"))
                    .text("/caseId");

    @Test
    void what_was_proven_before_an_erasure_is_proven_after_it_by_the_old_proof_and_by_a_new_one()
            throws GeneralSecurityException {
        record(contact("2025-04-10", "消える言葉"));
        String before = auditor.get(path + "/entries/2/proof").body();
        byte[] leaf = Proving.extra(before);
        SignedTree kept = SignedTree.of(auditor.get("/ledger/checkpoint").body(), origin, key);

        erase();

        assertThat(service.as("north-staff").get(path + "/entries/2").body()).contains("{\"erased\":true}");
        assertThat(Proving.holds(before, leaf, origin, key)).isTrue();
        String after = auditor.get(path + "/entries/2/proof").body();
        assertThat(Proving.extra(after)).as("the entry is stored as it was").isEqualTo(leaf);
        assertThat(Proving.holds(after, leaf, origin, key)).isTrue();
        auditor.get(path + "/entries/4/proof"); // which waits until the erasure is sealed as well
        Answer grown = auditor.get("/ledger/consistency?from=" + kept.size());
        SignedTree now = SignedTree.of(grown.text("/checkpoint"), origin, key);
        List<byte[]> proof = Proving.decoded(
                grown.json().at("/proof").valueStream().map(JsonNode::asString).toList());
        assertThat(now.size()).isGreaterThan(kept.size());
        assertThat(Proving.consistent(kept.size(), kept.root(), now.size(), now.root(), proof))
                .isTrue();
    }

    @Test
    void what_was_counted_before_an_erasure_is_counted_after_it() {
        record("""
                {"type":"EmploymentStarted","on":"2022-04-01","employer":"消える商事","basis":"NEW_HIRE","opening":"RESERVED",
                 "disclosure":"OPEN","weeklyMinutes":1800}""");
        String position = record("""
                {"type":"PhaseChanged","on":"2022-10-01","to":"RETENTION","reason":"SIX_MONTHS_REACHED"}""");
        String before = rate(position);
        assertThat(before).contains(path.substring("/api/cases/".length()));

        assertThat(rate(erase())).isEqualTo(before);
    }

    /** The position of the entry. */
    private String record(String fact) {
        Answer answer = service.as("north-staff").post(path + "/entries", fact);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.header("Log-Position");
    }

    private String rate(String position) {
        Answer answer = service.as("north-reporter")
                .with("Min-Log-Position", position)
                .get("/api/offices/north/retention-rate?fiscalYear=2023");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String erase() {
        UUID caseId = UUID.fromString(path.substring("/api/cases/".length()));
        return Long.toString(Erasure.of(service, caseId).position());
    }
}
