package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Custody.ErasureRequested;
import org.supporttimeline.domain.event.Custody.KeyDestroyed;
import org.supporttimeline.domain.event.Custody.LegalHoldLifted;
import org.supporttimeline.domain.event.Custody.LegalHoldPlaced;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;

/**
 * Decides on commands: what is known of the case, the command and the day in, the event to record out. Pure functions; each
 * throws {@link Refused} with every violation when nothing may be recorded.
 */
public final class Decision {
    private Decision() {}

    /** The intake that opens a case. */
    public static IntakeTaken open(OpenCase command, LocalDate today, Forms forms) {
        return accepted(command.intake(), Rules.judge(new Judged(CaseFile.EMPTY, today, forms), command.intake()));
    }

    /** The fact as the next entry of a case. */
    public static Fact record(CaseFile file, RecordFact command, LocalDate today, Forms forms) {
        return accepted(command.fact(), Rules.judge(new Judged(file, today, forms), command.fact()));
    }

    /**
     * The correction of an entry. It is accepted if the case, read with it, breaks no rule that it did not break before.
     *
     * @param entries all entries of the case
     */
    public static Amendment correct(List<Entry> entries, CorrectEntry command, LocalDate today, Forms forms) {
        EntryCorrected correction = new EntryCorrected(command.entry(), command.replacement(), command.reason());
        return accepted(
                correction,
                Amending.judge(entries, correction, seen(command.seenUpTo(), command.expectedEntry()), today, forms));
    }

    /**
     * The retraction of an entry. It is accepted if the case, read with it, breaks no rule that it did not break before.
     *
     * @param entries all entries of the case
     */
    public static Amendment retract(List<Entry> entries, RetractEntry command, LocalDate today, Forms forms) {
        EntryRetracted retraction = new EntryRetracted(command.entry(), command.reason());
        return accepted(
                retraction,
                Amending.judge(entries, retraction, seen(command.seenUpTo(), command.expectedEntry()), today, forms));
    }

    /** Whoever has seen the last entry has seen all before it. */
    private static int seen(@Nullable Integer upTo, @Nullable Integer expectedEntry) {
        return Math.max(upTo == null ? 0 : upTo, expectedEntry == null ? 0 : expectedEntry);
    }

    /** The hold that forbids erasure. */
    public static Custody place(CaseFile file, PlaceLegalHold command) {
        return custody(file, new LegalHoldPlaced(command.by(), command.reason()));
    }

    /** The end of a hold. */
    public static Custody lift(CaseFile file, LiftLegalHold command) {
        return custody(file, new LegalHoldLifted(command.entry(), command.by(), command.reason()));
    }

    /** The request for erasure. */
    public static Custody request(CaseFile file, RequestErasure command) {
        return custody(file, new ErasureRequested(command.by(), command.basis(), command.reason()));
    }

    /**
     * The confirmation by a second person, after which the key may be destroyed.
     *
     * @param policies tell until when a record must be kept
     */
    public static Custody destroy(CaseFile file, DestroyKey command, LocalDate today, Policies policies) {
        KeyDestroyed event = new KeyDestroyed(command.entry(), command.by());
        List<Violation> violations = new ArrayList<>(Rules.judge(file, event));
        KeepingRules.check(file, event, today, policies).ifPresent(violations::add);
        return accepted(event, violations);
    }

    private static Custody custody(CaseFile file, Custody event) {
        return accepted(event, Rules.judge(file, event));
    }

    private static <E extends SupportEvent> E accepted(E event, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refused(violations);
        }
        return event;
    }
}
