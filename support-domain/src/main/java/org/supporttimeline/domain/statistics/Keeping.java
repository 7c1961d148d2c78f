package org.supporttimeline.domain.statistics;

import java.util.UUID;
import org.supporttimeline.domain.event.OfficeId;

/** An office kept a case on these days; what was before the first of them belongs to the same office. */
public record Keeping(UUID caseId, int entry, OfficeId office, Days days) {}
