package org.supporttimeline.api.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake;
import org.supporttimeline.domain.event.OfficeId;

/**
 * A case may only come into the hands of an office that there is: with a mistyped code nobody would see it any more, nor
 * anybody correct the mistake.
 */
@Component
final class KnownOffices {

    private final Accounts accounts;

    KnownOffices(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws FaultyRequest when the fact hands a case to an office that does not exist */
    void require(String path, Fact fact) {
        switch (fact) {
            case Intake.IntakeTaken intake -> require(path + "office", intake.office());
            case Intake.CaseTransferred transfer -> require(path + "toOffice", transfer.toOffice());
            default -> {}
        }
    }

    private void require(String field, OfficeId office) {
        if (!accounts.officeExists(office)) {
            throw new FaultyRequest(List.of(Fault.unknownOffice(field)));
        }
    }
}
