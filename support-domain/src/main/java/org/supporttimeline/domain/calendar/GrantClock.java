package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.GRANT_FIRST_WARNING;
import static org.supporttimeline.domain.calendar.Setting.GRANT_LAST_WARNING;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.Grants.Grant;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * The last granted day of the service in use. A grant cuts support on its own last day, whatever the longest period; one that
 * reaches past the longest period does not lengthen it.
 */
final class GrantClock {
    private GrantClock() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        return asOf.phase().stream()
                .flatMap(phase -> switch (phase) {
                    case TRANSITION -> Stream.of(SupportService.TRANSITION);
                    case RETENTION -> Stream.of(SupportService.RETENTION);
                    case INTAKE, PLACEMENT, FOLLOW_UP, CLOSED -> Stream.<SupportService>empty();
                })
                .flatMap(service -> last(asOf, service))
                .map(grant -> asOf.of(
                        DeadlineKind.GRANT_PERIOD_END,
                        Binding.LEGAL,
                        grant.from(),
                        grant.to(),
                        state(asOf, grant),
                        List.of(grant.entry()),
                        EnumSet.of(GRANT_FIRST_WARNING, GRANT_LAST_WARNING)));
    }

    private static DeadlineState state(AsOf asOf, Grant grant) {
        DeadlineState state =
                asOf.state(grant.to(), grant.to().minusDays(asOf.policy().days(GRANT_FIRST_WARNING)));
        boolean near = asOf.reached(grant.to().minusDays(asOf.policy().days(GRANT_LAST_WARNING)));
        return state == DeadlineState.DUE_SOON && near ? DeadlineState.IMMINENT : state;
    }

    private static Stream<Grant> last(AsOf asOf, SupportService service) {
        return asOf.known(asOf.file().grants().periods()).stream()
                .filter(grant -> grant.service() == service)
                .max(Comparator.comparing(Grant::to).thenComparingInt(Grant::entry))
                .stream();
    }
}
