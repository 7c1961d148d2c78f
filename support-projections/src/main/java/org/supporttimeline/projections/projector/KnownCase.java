package org.supporttimeline.projections.projector;

import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;

/**
 * A case as known at a position of the log: after its last entry up to there.
 *
 * @param file the fold of its entries up to that one
 * @param lastEntry the number of that entry
 * @param position the position of that entry in the log
 */
public record KnownCase(UUID caseId, CaseFile file, int lastEntry, long position) {}
