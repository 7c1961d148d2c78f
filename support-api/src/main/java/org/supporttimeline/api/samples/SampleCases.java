package org.supporttimeline.api.samples;

import java.util.List;
import java.util.Objects;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.vault.CaseSeal;
import org.supporttimeline.projections.vault.Vault;

/**
 * Records the stories in an empty log, or goes on where an earlier start was cut off: whatever is there already is not
 * recorded again. A log that began with something else is left alone.
 */
public final class SampleCases {

    private final CaseLog log;
    private final Vault vault;
    private final List<SampleStory> stories;

    public SampleCases(CaseLog log, Vault vault) {
        this(log, vault, SampleStory.all());
    }

    SampleCases(CaseLog log, Vault vault, List<SampleStory> stories) {
        this.log = log;
        this.vault = vault;
        this.stories = stories;
    }

    /** Records what is missing; answers how many entries that were. */
    public int load() {
        SampleStory first = stories.getFirst();
        if (log.entries().head() > 0 && !isThere(first, first.lines().getFirst())) {
            return 0;
        }
        int recorded = 0;
        for (SampleStory story : stories) {
            recorded += load(story);
        }
        return recorded;
    }

    private int load(SampleStory story) {
        SampleLine last = story.lines().getLast();
        int recorded = 0;
        if (!isThere(story, last)) {
            try (CaseSeal seal = vault.sealingNew(story.caseId())) {
                for (SampleLine line : story.lines()) {
                    recorded += record(story, line, seal) ? 1 : 0;
                }
            }
        }
        if (last.said().has("destroyKey")) {
            vault.destroy(story.caseId());
        }
        return recorded;
    }

    private boolean record(SampleStory story, SampleLine line, CaseSeal seal) {
        CaseCommand command =
                line.command(story.caseId(), text -> Objects.requireNonNull(seal.seal(text), "a blank text"));
        OfficeId office = line.no() == 1
                ? SampleAccounts.OFFICE
                : log.files().current(story.caseId()).offices().current();
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
