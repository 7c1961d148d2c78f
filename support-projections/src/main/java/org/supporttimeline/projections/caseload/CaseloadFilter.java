package org.supporttimeline.projections.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;

/**
 * Which cases are wanted; all that is given must hold, null asks for nothing.
 *
 * @param phase in this stage
 * @param level of exactly this level
 * @param staff this person is in charge of, in any role
 * @param office of this office
 * @param dueBy with something due on that day or before
 * @param employerContactAllowed whether the office may turn to the employer
 */
public record CaseloadFilter(
        @Nullable SupportPhase phase,
        @Nullable Level level,
        @Nullable StaffId staff,
        @Nullable OfficeId office,
        @Nullable LocalDate dueBy,
        @Nullable Boolean employerContactAllowed) {

    /** Every case. */
    public static final CaseloadFilter ALL = new CaseloadFilter(null, null, null, null, null, null);
}
