package org.supporttimeline.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.LiftLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.PlaceLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Custody.ErasureRequested;
import org.supporttimeline.domain.event.Custody.KeyDestroyed;
import org.supporttimeline.domain.event.Custody.LegalHoldLifted;
import org.supporttimeline.domain.event.Custody.LegalHoldPlaced;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;

/** Specifications of decisions: given these entries, when this is asked, then it is accepted or refused by these rules. */
final class Given {
    private static final UUID CASE = new UUID(0, 1);
    private static final Forms FORMS = Forms.standard();

    private final List<Entry> entries;
    private final LocalDate today;

    private Given(List<Entry> entries, LocalDate today) {
        this.entries = entries;
        this.today = today;
    }

    /** No case yet; today is 2026-10-01. */
    static Given nothing() {
        return entries();
    }

    /** A case with these entries, numbered from 1, which break no rule themselves; today is 2026-10-01. */
    static Given entries(SupportEvent... events) {
        List<Entry> entries = new ArrayList<>();
        for (SupportEvent event : events) {
            entries.add(new Entry(entries.size() + 1, event));
        }
        LocalDate today = LocalDate.of(2026, 10, 1);
        assertThat(Audit.of(entries, today, FORMS)).as("what is given").isEmpty();
        return new Given(List.copyOf(entries), today);
    }

    Given today(String day) {
        return new Given(entries, LocalDate.parse(day));
    }

    Asked whenOpened(IntakeTaken intake) {
        return new Asked(() -> Decision.open(new OpenCase(CASE, intake), today, FORMS));
    }

    Asked when(Fact fact) {
        return new Asked(() -> Decision.record(file(), new RecordFact(CASE, fact, null), today, FORMS));
    }

    Asked when(Custody event) {
        return new Asked(() -> {
            switch (event) {
                case LegalHoldPlaced it -> Decision.place(file(), new PlaceLegalHold(CASE, it.by(), it.reason()));
                case LegalHoldLifted it ->
                    Decision.lift(file(), new LiftLegalHold(CASE, it.entry(), it.by(), it.reason()));
                case ErasureRequested it ->
                    Decision.request(file(), new RequestErasure(CASE, it.by(), it.basis(), it.reason()));
                case KeyDestroyed it ->
                    Decision.destroy(file(), new DestroyKey(CASE, it.entry(), it.by()), today, Policies.standard());
            }
        });
    }

    /** By somebody who has seen all entries. */
    Asked whenCorrected(int entry, Fact replacement) {
        return whenCorrected(entry, replacement, entries.size());
    }

    Asked whenCorrected(int entry, Fact replacement, @Nullable Integer seenUpTo) {
        var command = new CorrectEntry(CASE, entry, replacement, Facts.WORDS, seenUpTo, null);
        return new Asked(() -> Decision.correct(entries, command, today, FORMS));
    }

    /** By somebody who has seen all entries. */
    Asked whenRetracted(int entry) {
        return whenRetracted(entry, entries.size());
    }

    Asked whenRetracted(int entry, @Nullable Integer seenUpTo) {
        var command = new RetractEntry(CASE, entry, Facts.WORDS, seenUpTo, null);
        return new Asked(() -> Decision.retract(entries, command, today, FORMS));
    }

    private CaseFile file() {
        return CaseFile.of(entries);
    }

    /** A command that is about to be decided. */
    record Asked(ThrowingCallable decision) {

        void accepted() {
            assertThatNoException().isThrownBy(decision);
        }

        /** Refused by exactly one violation, which collides with no entry. */
        void refusedBy(Rule rule, String field) {
            refusedBy(rule, field, null);
        }

        /** Refused by exactly one violation. */
        void refusedBy(Rule rule, String field, @Nullable Integer entry) {
            assertThat(violations()).containsExactly(new Violation(rule, field, entry, rule.ja(), rule.en()));
        }

        List<Violation> violations() {
            Refused refused = catchThrowableOfType(Refused.class, decision);
            assertThat(refused).as("refusal").isNotNull();
            return refused.violations();
        }
    }
}
