package org.supporttimeline.domain.decision;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.StaffId;

/**
 * What can be asked of a case. No command mirrors an event's fields: a fact is its own payload. The expected entry, where
 * given, is the last entry that the sender saw; a case that has gone on refuses with {@link Stale}. An amendment says up to
 * which entry its sender has read what amended the same fact before: nothing said, no amendment has been seen, so that of two
 * who amend one fact at once only the first is recorded.
 */
public sealed interface CaseCommand {

    /** The case that is asked. */
    UUID caseId();

    /** Opens a new case with its intake as entry 1. */
    record OpenCase(@TargetAggregateIdentifier UUID caseId, IntakeTaken intake) implements CaseCommand {}

    /** Records a fact as the next entry. */
    record RecordFact(
            @TargetAggregateIdentifier UUID caseId,
            Fact fact,
            @Nullable Integer expectedEntry) implements CaseCommand {}

    /**
     * Says what an earlier entry should have said.
     *
     * @param seenUpTo the number up to which the sender has seen amendments of the same fact
     */
    record CorrectEntry(
            @TargetAggregateIdentifier UUID caseId,
            int entry,
            Fact replacement,
            Confidential reason,
            @Nullable Integer seenUpTo,
            @Nullable Integer expectedEntry)
            implements CaseCommand {}

    /**
     * Says that an earlier entry should not have been made.
     *
     * @param seenUpTo the number up to which the sender has seen amendments of the same fact
     */
    record RetractEntry(
            @TargetAggregateIdentifier UUID caseId,
            int entry,
            Confidential reason,
            @Nullable Integer seenUpTo,
            @Nullable Integer expectedEntry)
            implements CaseCommand {}

    /** Forbids that anything of the case is erased. */
    record PlaceLegalHold(@TargetAggregateIdentifier UUID caseId, StaffId by, Confidential reason)
            implements CaseCommand {}

    /** Ends a legal hold. */
    record LiftLegalHold(
            @TargetAggregateIdentifier UUID caseId,
            int entry,
            StaffId by,
            @Nullable Confidential reason) implements CaseCommand {}

    /** Asks that the case's words be made unreadable. */
    record RequestErasure(@TargetAggregateIdentifier UUID caseId, StaffId by, LegalBasis basis, Confidential reason)
            implements CaseCommand {}

    /** Confirms a request for erasure, as a second person. */
    record DestroyKey(@TargetAggregateIdentifier UUID caseId, int entry, StaffId by) implements CaseCommand {}
}
