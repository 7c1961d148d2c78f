package org.supporttimeline.projections.log;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Contact.ClientContacted;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Specimens;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** Facts that the rules let pass, and commands made of them, for tests of the log. */
final class Facts {

    static final LocalDate TODAY = LocalDate.of(2027, 4, 1);
    static final Metadata STAFF = new Metadata("staff-1", "STAFF", "office-1", Channel.API, null, null);

    private Facts() {}

    static OpenCase open(UUID caseId) {
        return new OpenCase(caseId, Specimens.sparse().of(IntakeTaken.class));
    }

    static RecordFact record(UUID caseId, Fact fact) {
        return new RecordFact(caseId, fact, null);
    }

    static ClientContacted contact(int day) {
        return new ClientContacted(
                LocalDate.of(2026, 5, 1).plusDays(day % 300),
                ContactChannel.PHONE,
                null,
                Party.OFFICE,
                new Confidential("sealed"),
                new TreeSet<>());
    }
}
