package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.UUID;
import org.supporttimeline.domain.event.OfficeId;

/**
 * A person used a service of an office on these days.
 *
 * @param entry the entry by which the case entered that stage
 * @param begun first day of that stage, also where another office kept the case then
 */
public record Use(OfficeId office, UUID caseId, int entry, LocalDate begun, Days days) {}
