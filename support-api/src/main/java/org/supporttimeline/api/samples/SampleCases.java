package org.supporttimeline.api.samples;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.event.Intake.CaseTransferred;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.vault.CaseSeal;
import org.supporttimeline.projections.vault.Vault;

/**
 * Records the stories in an empty log, or goes on where an earlier start was cut off: whatever is there already is not
 * recorded again. A log that began with something else is left alone. What a story tells of days after today is left out, for
 * nothing may be recorded before it has happened; a later start adds it.
 */
public final class SampleCases {

    private final CaseLog log;
    private final Vault vault;
    private final Clock clock;
    private final List<SampleStory> stories;

    public SampleCases(CaseLog log, Vault vault, Clock clock) {
        this(log, vault, clock, SampleStory.all());
    }

    SampleCases(CaseLog log, Vault vault, Clock clock, List<SampleStory> stories) {
        this.log = log;
        this.vault = vault;
        this.clock = clock;
        this.stories = stories;
    }

    /** Whether the stories tell of days that have not come yet by this machine's clock. */
    public boolean goOn() {
        LocalDate today = LocalDate.now(clock);
        return stories.stream()
                .anyMatch(story -> story.until(today).size() < story.lines().size());
    }

    /** Records what is missing, all stories at the same time; answers how many entries that were. */
    public int load() {
        boolean begun =
                stories.stream().anyMatch(story -> isThere(story, story.lines().getFirst()));
        if (log.entries().head() > 0 && !begun) {
            return 0;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> running = stories.stream()
                    .map(story -> CompletableFuture.supplyAsync(() -> load(story), threads))
                    .toList();
            return running.stream().mapToInt(CompletableFuture::join).sum();
        }
    }

    private int load(SampleStory story) {
        List<SampleLine> happened = story.until(LocalDate.now(clock));
        if (happened.isEmpty()) {
            return 0;
        }
        SampleLine last = happened.getLast();
        int recorded = 0;
        if (!isThere(story, last)) {
            try (CaseSeal seal = vault.sealingNew(story.caseId())) {
                OfficeId office = SampleAccounts.OFFICE;
                for (SampleLine line : happened) {
                    CaseCommand command = line.command(
                            story.caseId(), text -> Objects.requireNonNull(seal.seal(text), "a blank text"));
                    recorded += record(story, line, command, office) ? 1 : 0;
                    if (command instanceof RecordFact it && it.fact() instanceof CaseTransferred moved) {
                        office = moved.toOffice();
                    }
                }
            }
        }
        if (last.said().has("destroyKey")) {
            vault.destroy(story.caseId());
        }
        return recorded;
    }

    private boolean record(SampleStory story, SampleLine line, CaseCommand command, OfficeId office) {
        var by = new Metadata(
                line.as().value(),
                Objects.requireNonNull(SampleAccounts.accounts().get(line.as())).name(),
                office.value(),
                Channel.IMPORT,
                null,
                null);
        return !log.commands().send(command, story.eventId(line), by).repeated();
    }

    private boolean isThere(SampleStory story, SampleLine line) {
        return log.entries().byEventId(story.eventId(line)).isPresent();
    }
}
