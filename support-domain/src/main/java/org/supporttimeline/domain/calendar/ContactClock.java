package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.CONTACT_OVERDUE_MIN;
import static org.supporttimeline.domain.calendar.Setting.CONTACT_OVERDUE_PERCENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.ContactNote;
import org.supporttimeline.domain.casefile.Preferences.Wish;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * Contact at the interval that one side wished for, counted from the last contact that reached them. It is overdue only
 * after a tolerance: a part of the interval, and some days at least. Who wishes for none, or only on demand, is left alone.
 */
final class ContactClock {
    private ContactClock() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        boolean over = asOf.in(SupportPhase.CLOSED)
                || asOf.file().regularContactEnded(asOf.today()).isPresent();
        return over
                ? Stream.empty()
                : Stream.of(Party.CLIENT, Party.EMPLOYER, Party.FAMILY)
                        .flatMap(party -> asOf.file().preferences().on(party, asOf.today()).stream())
                        .flatMap(wish -> due(asOf, wish).stream());
    }

    private static Optional<Deadline> due(AsOf asOf, Wish wish) {
        Integer interval = wish.everyDays();
        if (wish.wish() != ContactWish.REGULAR || interval == null) {
            return Optional.empty();
        }
        Optional<ContactNote> last = asOf.file().contacts().last(wish.party(), asOf.today());
        LocalDate from =
                last.map(ContactNote::on).filter(on -> on.isAfter(wish.on())).orElse(wish.on());
        LocalDate dueOn = from.plusDays(interval);
        int tolerance = asOf.policy().contactTolerance(interval);
        LocalDate tolerated = dueOn.plusDays(tolerance);
        DeadlineState state = asOf.state(dueOn, dueOn.minusDays(tolerance));
        List<Integer> entries = new ArrayList<>(List.of(wish.entry()));
        last.ifPresent(note -> entries.add(note.entry()));
        return Optional.of(asOf.of(
                DeadlineKind.CONTACT_DUE_BY_PREFERENCE,
                Binding.SOFT,
                from,
                dueOn,
                state == DeadlineState.OVERDUE && !asOf.past(tolerated) ? DeadlineState.IN_TOLERANCE : state,
                entries,
                EnumSet.of(CONTACT_OVERDUE_PERCENT, CONTACT_OVERDUE_MIN)));
    }
}
