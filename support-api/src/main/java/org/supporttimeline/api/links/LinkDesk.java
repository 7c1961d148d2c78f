package org.supporttimeline.api.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.cases.Desk;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.decision.Rule;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.KeyReused;
import org.supporttimeline.projections.log.LogUnavailable;
import org.supporttimeline.projections.log.NotAppended;
import org.supporttimeline.projections.log.OutcomeUnknown;
import org.supporttimeline.projections.log.TooMuchAtOnce;
import org.supporttimeline.projections.vault.KeysUnavailable;
import tools.jackson.databind.JsonNode;

/** Records what comes in by links. */
@Component
public final class LinkDesk {

    private final Desk desk;
    private final LinkDoor door;
    private final TakenInADay words;

    LinkDesk(Desk desk, LinkDoor door, CaseLog log, Clock clock) {
        this.desk = desk;
        this.door = door;
        this.words = new TakenInADay(log, clock);
    }

    /** What became of it. */
    public enum Outcome {
        /** It is in the record, once, however often it was sent. */
        TAKEN,
        /** Something else is there for these days, by this link or under this name. */
        THERE_ALREADY,
        NOT_UNDERSTOOD,
        /** Nothing is lost; it is to be sent again. */
        NOT_NOW
    }

    /**
     * Records a fact in the name of a link.
     *
     * @param key the name of what was sent: sent again, it is one entry
     * @param fact as the API would have been sent it
     * @throws TooOften when an employer's link has brought in as much as it may in a day; a check-in is one a period in any case
     */
    public Outcome take(HttpServletRequest request, OpenLink open, UUID key, JsonNode fact) {
        try {
            if (!open.link().kind().isCheckIn()) {
                words.require(open.link(), key);
            }
            desk.recordFact(
                    Desk.Request.of(request, open.link().author(), name(open, key)),
                    open.link().caseId(),
                    () -> fact);
            door.used(open);
            return Outcome.TAKEN;
        } catch (KeyReused e) {
            return Outcome.THERE_ALREADY;
        } catch (Refused refused) {
            boolean filled =
                    refused.violations().stream().anyMatch(violation -> violation.rule() == Rule.CHECK_IN_PERIOD_ONCE);
            return filled ? Outcome.THERE_ALREADY : Outcome.NOT_UNDERSTOOD;
        } catch (FaultyRequest e) {
            return Outcome.NOT_UNDERSTOOD;
        } catch (LogUnavailable | NotAppended | TooMuchAtOnce | OutcomeUnknown | KeysUnavailable e) {
            return Outcome.NOT_NOW;
        }
    }

    /** By a link that serves once everything that is sent is one submission: of two, the log itself keeps the first. */
    private static UUID name(OpenLink open, UUID key) {
        return open.link().kind() == LinkKind.CHECK_IN_ONCE ? open.link().id() : key;
    }
}
