package org.supporttimeline.projections.timeline;

import java.time.LocalDate;
import java.util.UUID;
import org.supporttimeline.domain.event.StaffId;

/**
 * An entry that came in, without what it says.
 *
 * @param on the day that it is about
 * @param type its name in the catalogue
 */
public record RecentEntry(UUID caseId, int entryNo, LocalDate on, String type, StaffId recordedBy) {}
