package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.DUE_SOON;
import static org.supporttimeline.domain.calendar.Setting.EMPLOYER_VISITS_PER_MONTH;
import static org.supporttimeline.domain.calendar.Setting.EMPLOYER_VISIT_CHANNELS;
import static org.supporttimeline.domain.calendar.Setting.INTERVIEWS_PER_MONTH;
import static org.supporttimeline.domain.calendar.Setting.INTERVIEW_CHANNELS;
import static org.supporttimeline.domain.calendar.Setting.INTERVIEW_CHECK;
import static org.supporttimeline.domain.calendar.Setting.INTERVIEW_WATCH_DAY;
import static org.supporttimeline.domain.calendar.Setting.REPORT_SHARES_PER_MONTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.ContactKind;
import org.supporttimeline.domain.casefile.ContactNote;
import org.supporttimeline.domain.casefile.Dated;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.casefile.Phases.Span;
import org.supporttimeline.domain.event.Employment.Disclosure;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/**
 * What retention support asks for in every calendar month, the broken first month included. The month before is told as well
 * where it was missed: it cannot be made good, only explained.
 */
final class MonthlyClocks {
    private MonthlyClocks() {}

    /** The days of one calendar month on which retention support ran. */
    private record Month(LocalDate first, LocalDate last) {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        Optional<Span> span =
                asOf.file().phases().spanOn(asOf.today()).filter(now -> now.phase() == SupportPhase.RETENTION);
        return span.stream().flatMap(retention -> {
            Month now = month(retention, asOf.month());
            Month before = month(retention, asOf.month().minusMonths(1));
            return Stream.concat(
                    Stream.of(before)
                            .filter(month -> !month.first().isAfter(month.last()))
                            .flatMap(month -> Stream.of(interview(asOf, month), report(asOf, month)))
                            .flatMap(Optional::stream)
                            .filter(deadline -> deadline.state() == DeadlineState.OVERDUE),
                    Stream.of(interview(asOf, now), report(asOf, now), visit(asOf, now))
                            .flatMap(Optional::stream));
        });
    }

    private static Month month(Span retention, YearMonth month) {
        LocalDate first = month.atDay(1).isBefore(retention.from()) ? retention.from() : month.atDay(1);
        return new Month(first, month.atEndOfMonth());
    }

    /** Only an interview by a channel that counts. Watched from the 20th, near in the last five business days. */
    private static Optional<Deadline> interview(AsOf asOf, Month month) {
        Set<ContactChannel> channels = asOf.policy().channels(INTERVIEW_CHANNELS);
        List<ContactNote> held = asOf.within(asOf.file().contacts().notes(), month.first(), month.last()).stream()
                .filter(note -> note.kind() == ContactKind.INTERVIEW && channels.contains(note.channel()))
                .toList();
        LocalDate watch = month.last()
                .withDayOfMonth(Math.min(
                        asOf.policy().dayOfMonth(INTERVIEW_WATCH_DAY),
                        month.last().getDayOfMonth()));
        LocalDate check = asOf.businessDays()
                .before(month.last().plusDays(1), asOf.policy().businessDays(INTERVIEW_CHECK));
        DeadlineState waiting = asOf.state(month.last(), watch);
        boolean near = waiting == DeadlineState.DUE_SOON && asOf.reached(check);
        return monthly(
                asOf,
                DeadlineKind.MONTHLY_INTERVIEW_DUE,
                Binding.LEGAL,
                month,
                held,
                INTERVIEWS_PER_MONTH,
                near ? DeadlineState.IMMINENT : waiting,
                EnumSet.of(INTERVIEWS_PER_MONTH, INTERVIEW_CHANNELS, INTERVIEW_WATCH_DAY, INTERVIEW_CHECK));
    }

    /** Shared with the client on a day of the month, whichever month it reports on. */
    private static Optional<Deadline> report(AsOf asOf, Month month) {
        return monthly(
                asOf,
                DeadlineKind.MONTHLY_REPORT_SHARE_DUE,
                Binding.LEGAL,
                month,
                asOf.within(asOf.file().reports().shared(), month.first(), month.last()).stream()
                        .filter(shared -> shared.with().contains(Role.CLIENT))
                        .toList(),
                REPORT_SHARES_PER_MONTH,
                asOf.state(month.last(), month.last().minusDays(asOf.policy().days(DUE_SOON))),
                EnumSet.of(REPORT_SHARES_PER_MONTH, DUE_SOON));
    }

    /** Never where the employer does not know of the disability. */
    private static Optional<Deadline> visit(AsOf asOf, Month month) {
        Optional<EmploymentSpell> job = asOf.file().employments().on(asOf.today());
        if (job.isEmpty() || job.get().disclosureOn(asOf.today()) == Disclosure.CLOSED) {
            return Optional.empty();
        }
        Set<ContactChannel> channels = asOf.policy().channels(EMPLOYER_VISIT_CHANNELS);
        return monthly(
                asOf,
                DeadlineKind.EMPLOYER_VISIT_TARGET,
                Binding.SOFT,
                month,
                asOf.within(asOf.file().contacts().notes(), month.first(), month.last()).stream()
                        .filter(note -> note.kind() == ContactKind.WORKPLACE_VISIT
                                || (note.kind() == ContactKind.EMPLOYER && channels.contains(note.channel())))
                        .toList(),
                EMPLOYER_VISITS_PER_MONTH,
                asOf.state(month.last(), month.last().minusDays(asOf.policy().days(DUE_SOON))),
                EnumSet.of(EMPLOYER_VISITS_PER_MONTH, EMPLOYER_VISIT_CHANNELS, DUE_SOON));
    }

    private static Optional<Deadline> monthly(
            AsOf asOf,
            DeadlineKind kind,
            Binding binding,
            Month month,
            List<? extends Dated> done,
            Setting howOften,
            DeadlineState waiting,
            Set<Setting> settings) {
        int wanted = asOf.policy().times(howOften);
        if (wanted == 0) {
            return Optional.empty();
        }
        List<Integer> entries = done.stream().map(Dated::entry).toList();
        DeadlineState state = done.size() >= wanted ? DeadlineState.MET : waiting;
        return Optional.of(asOf.of(kind, binding, month.first(), month.last(), state, entries, settings));
    }
}
