package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.intake;

import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.Recorded;
import org.supporttimeline.projections.projector.Await;
import org.supporttimeline.projections.schema.TestDatabase;
import org.supporttimeline.projections.vault.Vault;

/** An erasure that ends after each of its steps: noted beside the key, recorded, carried out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureCrashTest {

    private static final StaffId STAFF = new StaffId("north-staff");
    private static final StaffId MANAGER = new StaffId("north-service-manager");
    private static final String NAME = "消える 名前";

    private final TestDatabase database = TestDatabase.fresh();
    private TestService service = TestService.on(database);
    private UUID caseId = new UUID(0, 0);
    private int request;

    @BeforeEach
    void ask() {
        caseId = UUID.fromString(service.as("north-staff")
                .post("/api/cases", intake("north", NAME))
                .text("/caseId"));
        request = requested().entryNo();
    }

    @AfterAll
    void close() throws SQLException {
        service.context().close();
        database.close();
    }

    @Test
    void what_was_only_noted_has_not_happened() {
        service.bean(Vault.class).askDestruction(caseId);
        restart();
        assertThat(name()).contains(NAME);
        assertThat(service.as("north-staff")
                        .post("/api/cases/" + caseId + "/entries", Facts.contact("2025-05-10", "a"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_was_recorded_is_carried_out_before_the_next_start_answers_anybody() {
        service.bean(Vault.class).askDestruction(caseId);
        send(new DestroyKey(caseId, request, MANAGER), MANAGER);
        restart();
        assertThat(name()).doesNotContain(NAME).contains("\"erased\":true");
        assertThat(service.bean(Vault.class).askedDestructions()).doesNotContain(caseId);
    }

    @Test
    void what_was_recorded_is_carried_out_by_another_node_without_a_restart() {
        service.bean(Vault.class).askDestruction(caseId);
        send(new DestroyKey(caseId, request, MANAGER), MANAGER);
        Await.until(() -> !name().contains(NAME));
    }

    @Test
    void what_was_carried_out_stays_so() {
        service.bean(Vault.class).askDestruction(caseId);
        send(new DestroyKey(caseId, request, MANAGER), MANAGER);
        service.bean(Vault.class).destroy(caseId);
        restart();
        assertThat(name()).doesNotContain(NAME);
    }

    private void restart() {
        service.context().close();
        service = TestService.on(database);
    }

    private String name() {
        return service.as("north-staff").get("/api/cases/" + caseId).body();
    }

    private Recorded requested() {
        try (var seal = service.bean(Vault.class).sealing(caseId)) {
            return send(
                    new RequestErasure(
                            caseId, STAFF, LegalBasis.ORDER_BY_AUTHORITY, Objects.requireNonNull(seal.seal("命令"))),
                    STAFF);
        }
    }

    private Recorded send(CaseCommand command, StaffId account) {
        var by = new Metadata(account.value(), "STAFF", "north", Channel.API, null, null);
        return service.bean(CaseLog.class).commands().send(command, UUID.randomUUID(), by);
    }
}
