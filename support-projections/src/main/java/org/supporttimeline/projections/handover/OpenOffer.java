package org.supporttimeline.projections.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/**
 * A hand-over that nobody has accepted yet.
 *
 * @param entry of the offer, which its acceptance names
 * @param on the day of the offer
 */
public record OpenOffer(
        UUID caseId, int entry, LocalDate on, OfficeId office, StaffId from, StaffId to, StaffRole role) {}
