package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.CONSULTATION_ANSWER;
import static org.supporttimeline.domain.calendar.Setting.DUE_SOON;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.Matter;

/** What somebody waits for: an answer to a consultation, a wish in a form or an opinion; an action that was agreed. */
final class OwedClocks {
    private OwedClocks() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        return asOf.file().matters().openOn(asOf.today()).stream().flatMap(matter -> owed(asOf, matter).stream());
    }

    private static Optional<Deadline> owed(AsOf asOf, Matter matter) {
        return switch (matter.kind()) {
            case CONSULTATION, CHECK_IN_WISH, FEEDBACK -> Optional.of(answer(asOf, matter));
            case ACTION -> Optional.ofNullable(matter.due()).map(due -> action(asOf, matter, due));
            case EMPLOYER_CONCERN, ACCOMMODATION_REQUEST -> Optional.empty();
        };
    }

    /** In business days after the day on which it came; it is overdue at once. */
    private static Deadline answer(AsOf asOf, Matter matter) {
        LocalDate due = asOf.businessDays().after(matter.on(), asOf.policy().businessDays(CONSULTATION_ANSWER));
        return asOf.of(
                DeadlineKind.ANSWER_OWED,
                Binding.SOFT,
                matter.on(),
                due,
                asOf.state(due, matter.on()),
                List.of(matter.entry()),
                EnumSet.of(CONSULTATION_ANSWER));
    }

    private static Deadline action(AsOf asOf, Matter matter, LocalDate due) {
        return asOf.open(
                DeadlineKind.ACTION_DUE,
                Binding.SOFT,
                matter.on(),
                due,
                asOf.policy().days(DUE_SOON),
                List.of(matter.entry()),
                EnumSet.of(DUE_SOON));
    }
}
