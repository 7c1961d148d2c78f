package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case that is to be made up.
 *
 * @param caseId its id
 * @param seed everything about it follows from this, but for the sealing
 * @param office where it is kept
 * @param opens the day of its first consultation
 * @param daily whether its client fills a daily report beside the weekly form
 */
public record CasePlan(UUID caseId, long seed, Office office, LocalDate opens, boolean daily) {}
