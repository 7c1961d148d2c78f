package org.supporttimeline.api.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.cases.Author;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.access.Accessor;
import org.supporttimeline.projections.log.Channel;

/**
 * A link as it is kept; its address is not among it.
 *
 * @param office that kept the case when it was made: with another one it leads nowhere
 * @param lastDay the last day on which it works, in Japan
 * @param usedAt when something last came in by it
 * @param share what an employer's contact is shown by it; null for every other kind
 */
public record CaseLink(
        UUID id,
        LinkKind kind,
        UUID caseId,
        OfficeId office,
        FormCode form,
        StaffId madeBy,
        Instant madeAt,
        LocalDate lastDay,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        @Nullable EmployerShare share) {

    /** Whether it still leads anywhere, as far as the link alone tells. Pages name these in their sentences. */
    public enum State {
        WORKS,
        /** What it was for, once, has come in. */
        USED,
        ENDED,
        REVOKED
    }

    public State stateOn(LocalDate day) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (kind == LinkKind.CHECK_IN_ONCE && usedAt != null) {
            return State.USED;
        }
        return standsOn(day) ? State.WORKS : State.ENDED;
    }

    /** Whether it is in force on a day, as far as the link alone tells. */
    public boolean standsOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(lastDay);
    }

    /** In whose name the log keeps what comes in by it: a code of the link itself, so that one link is told from another. */
    public Author author() {
        return new Author(actor(), kind.role(), OfficeScope.of(office), Channel.LINK);
    }

    /** Who looks at what it shows, as the access log names them. */
    public Accessor accessor() {
        return new Accessor(actor().value(), kind.role(), List.of(office.value()));
    }

    private StaffId actor() {
        return new StaffId("link-" + id.toString().replace("-", ""));
    }
}
