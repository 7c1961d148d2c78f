package org.supporttimeline.projections.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * How a case stands.
 *
 * @param office the office that keeps it
 * @param name the sealed name
 * @param nameKana the sealed reading of the name
 * @param phaseSince the day on which the stage began
 * @param openedOn the day of the intake
 * @param lastContactOn the last day on which the client was reached, in whatever way; null if never
 * @param lastEntry the number of its last entry
 * @param position the position of that entry in the log
 */
public record CaseNow(
        UUID caseId,
        OfficeId office,
        Confidential name,
        @Nullable Confidential nameKana,
        SupportPhase phase,
        LocalDate phaseSince,
        LocalDate openedOn,
        @Nullable LocalDate lastContactOn,
        int lastEntry,
        long position) {}
