package org.supporttimeline.projections.projector;

import java.time.LocalDate;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;

/**
 * A case as known at a position of the log, after its last entry up to there, and the day on which it is looked at.
 *
 * @param file the fold of its entries up to that one
 * @param lastEntry the number of that entry
 * @param position the position of that entry in the log
 * @param today the day, in Japan, for which deadlines and indicators are judged; a projection that reads it has a table of
 *     {@link NextDay}s
 */
public record KnownCase(UUID caseId, CaseFile file, int lastEntry, long position, LocalDate today) {}
