package org.supporttimeline.projections.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.projector.KnownCase;

/** An offer without its acceptance. */
record OfferRow(
        UUID caseId, int entryNo, LocalDate onDay, String office, String fromStaff, String toStaff, String role) {

    static List<OfferRow> of(KnownCase known) {
        CaseFile file = known.file();
        return file.staffing().offers().stream()
                .filter(offer -> file.staffing().accepted(offer.entry()).isEmpty())
                .map(offer -> new OfferRow(
                        known.caseId(),
                        offer.entry(),
                        offer.on(),
                        file.offices().current().value(),
                        offer.from().value(),
                        offer.to().value(),
                        offer.role().name()))
                .toList();
    }

    OpenOffer offer() {
        return new OpenOffer(
                caseId,
                entryNo,
                onDay,
                new OfficeId(office),
                new StaffId(fromStaff),
                new StaffId(toStaff),
                StaffRole.valueOf(role));
    }
}
