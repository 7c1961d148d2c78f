package org.supporttimeline.api.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.access.Purpose;

/** What a bundle says of its own making: for whom, what for, and of which moment. */
record RequestView(
        Instant madeAt,
        String madeBy,
        AccountRole role,
        List<OfficeId> offices,
        Purpose purpose,
        String purposeJa,
        @Nullable OfficeId office,
        @Nullable Instant knownAt,
        LocalDate on,
        long position,
        boolean words) {

    static RequestView of(Order order, Instant madeAt) {
        return new RequestView(
                madeAt,
                order.account().getName(),
                order.account().role(),
                List.copyOf(order.account().offices()),
                order.purpose(),
                order.purpose().ja(),
                order.office(),
                order.knownAt(),
                order.on(),
                order.position(),
                order.account().readsWords());
    }
}
