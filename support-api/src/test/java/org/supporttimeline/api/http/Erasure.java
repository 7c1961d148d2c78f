package org.supporttimeline.api.http;

import java.util.Objects;
import java.util.UUID;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.Recorded;
import org.supporttimeline.projections.vault.Vault;

/** Erases a case of the office north: asked for by one, approved by another, both in the record; and done. */
final class Erasure {

    private static final StaffId STAFF = new StaffId("north-staff");
    private static final StaffId MANAGER = new StaffId("north-service-manager");

    private Erasure() {}

    static Recorded of(TestService service, UUID caseId) {
        Vault vault = service.bean(Vault.class);
        Recorded requested;
        try (var seal = vault.sealing(caseId)) {
            requested = send(
                    service,
                    new RequestErasure(
                            caseId, STAFF, LegalBasis.ORDER_BY_AUTHORITY, Objects.requireNonNull(seal.seal("命令"))),
                    STAFF);
        }
        Recorded destroyed = send(service, new DestroyKey(caseId, requested.entryNo(), MANAGER), MANAGER);
        vault.destroy(caseId);
        service.tell(destroyed.position());
        return destroyed;
    }

    private static Recorded send(TestService service, CaseCommand command, StaffId account) {
        var by = new Metadata(account.value(), "STAFF", "north", Channel.API, null, null);
        return service.bean(CaseLog.class).commands().send(command, UUID.randomUUID(), by);
    }
}
