package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.projections.log.CaseCommands;
import org.supporttimeline.projections.log.Recorded;

/** Records one contact after the other through the command bus, in its own cases by turns. */
final class Recording implements Caller {

    private final CaseCommands commands;
    private final List<UUID> cases;
    private final BenchFacts facts;
    private final List<Acknowledged> acknowledged = new ArrayList<>();

    /** What a caller was told: this event is in the log, at this place. */
    record Acknowledged(UUID eventId, Recorded recorded) {}

    Recording(CaseCommands commands, List<UUID> cases, int seed) {
        this.commands = commands;
        this.cases = cases;
        this.facts = new BenchFacts(seed);
    }

    @Override
    public void call() {
        UUID caseId = cases.get(acknowledged.size() % cases.size());
        UUID eventId = facts.uuid();
        var command = new RecordFact(caseId, facts.contact(BenchFacts.TODAY), null);
        acknowledged.add(new Acknowledged(eventId, commands.send(command, eventId, facts.metadata())));
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }
}
