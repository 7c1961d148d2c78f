package org.supporttimeline.api.samples;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.LiftLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.PlaceLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.StaffId;
import tools.jackson.databind.JsonNode;

/**
 * One line of a story: who did what. Line n is entry n of the case.
 *
 * @param no counted from 1
 * @param said {@code as} and one of {@code fact}, {@code correct} (with {@code replacement}, {@code reason}), {@code retract}
 *     (with {@code reason}), {@code hold}, {@code lift}, {@code requestErasure}, {@code destroyKey}
 */
record SampleLine(int no, JsonNode said) {

    /** The account that acts. */
    StaffId as() {
        return new StaffId(said.path("as").asString());
    }

    /** The day that its fact tells of; none where it stands on the day on which it is recorded. */
    Optional<LocalDate> on() {
        JsonNode fact = said.has("fact") ? said.path("fact") : said.path("replacement");
        return fact.has("on") ? Optional.of(LocalDate.parse(fact.path("on").asString())) : Optional.empty();
    }

    /**
     * The command that the line stands for.
     *
     * @throws org.supporttimeline.api.json.FaultyRequest when its fact cannot be read
     */
    CaseCommand command(UUID caseId, Function<String, Confidential> seal) {
        if (said.has("fact")) {
            JsonNode fact = said.path("fact");
            return no == 1
                    ? new OpenCase(caseId, RequestReader.read(fact, IntakeTaken.class, seal))
                    : new RecordFact(caseId, RequestReader.read(fact, Fact.class, seal), null);
        }
        if (said.has("correct")) {
            Fact replacement = RequestReader.read(said.path("replacement"), Fact.class, seal);
            return new CorrectEntry(caseId, entry("correct"), replacement, words("reason", seal), null, null);
        }
        if (said.has("retract")) {
            return new RetractEntry(caseId, entry("retract"), words("reason", seal), null, null);
        }
        if (said.has("hold")) {
            return new PlaceLegalHold(caseId, as(), words("hold", seal));
        }
        if (said.has("lift")) {
            return new LiftLegalHold(caseId, entry("lift"), as(), words("reason", seal));
        }
        if (said.has("requestErasure")) {
            LegalBasis basis = LegalBasis.valueOf(said.path("requestErasure").asString());
            return new RequestErasure(caseId, as(), basis, words("reason", seal));
        }
        return new DestroyKey(caseId, entry("destroyKey"), as());
    }

    private int entry(String field) {
        return said.path(field).asInt();
    }

    private Confidential words(String field, Function<String, Confidential> seal) {
        return seal.apply(said.path(field).asString());
    }
}
