package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.LIMIT_WARNING;
import static org.supporttimeline.domain.calendar.Setting.MONTH_COUNTING;
import static org.supporttimeline.domain.calendar.Setting.TRANSITION_LIMIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.Dated;
import org.supporttimeline.domain.casefile.Grants.Certificate;
import org.supporttimeline.domain.casefile.Grants.Extension;
import org.supporttimeline.domain.casefile.Reuse.Decided;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * The two years of transition support, counted from the contract day in the first certificate. An extension and a granted
 * re-use say the day themselves; the newest word of the municipality counts, even beyond the longest extension.
 *
 * <p>It matters while the person uses the service, and while they have no job and might use it again.
 */
final class TransitionClock {
    private TransitionClock() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        boolean out = asOf.in(SupportPhase.CLOSED) || asOf.phase().isEmpty();
        boolean employed = asOf.file().employments().on(asOf.today()).isPresent();
        List<Certificate> seen = asOf.known(asOf.file().grants().certificates()).stream()
                .filter(one -> one.service() == SupportService.TRANSITION)
                .toList();
        if (out || (employed && !asOf.in(SupportPhase.TRANSITION)) || seen.isEmpty()) {
            return Stream.empty();
        }
        List<Integer> entries = new ArrayList<>(seen.stream().map(Dated::entry).toList());
        Optional<LocalDate> first = seen.stream()
                .flatMap(one ->
                        Stream.ofNullable(one.firstContractOn() == null ? one.contractOn() : one.firstContractOn()))
                .min(Comparator.naturalOrder());
        Optional<Dated> decision = newestDecision(asOf);
        Optional<LocalDate> due = decision.map(TransitionClock::until)
                .or(() -> first.map(from -> asOf.lastDay(from, asOf.policy().months(TRANSITION_LIMIT))));
        decision.ifPresent(one -> entries.add(one.entry()));
        return due.stream()
                .map(last -> asOf.open(
                        DeadlineKind.TRANSITION_LIMIT,
                        Binding.LEGAL,
                        first.orElse(last),
                        last,
                        asOf.policy().days(LIMIT_WARNING),
                        entries,
                        EnumSet.of(TRANSITION_LIMIT, MONTH_COUNTING, LIMIT_WARNING)));
    }

    private static Optional<Dated> newestDecision(AsOf asOf) {
        List<Dated> decisions = new ArrayList<>(asOf.known(asOf.file().grants().extensions()));
        asOf.known(asOf.file().reuse().decisions()).stream()
                .filter(one -> one.granted() && one.until() != null)
                .filter(one -> ofTransition(asOf, one))
                .forEach(decisions::add);
        return decisions.stream().reduce((earlier, later) -> later.on().isBefore(earlier.on()) ? earlier : later);
    }

    private static boolean ofTransition(AsOf asOf, Decided decision) {
        return asOf.file().reuse().requests().stream()
                .anyMatch(request ->
                        request.entry() == decision.request() && request.service() == SupportService.TRANSITION);
    }

    private static LocalDate until(Dated decision) {
        if (decision instanceof Extension extension) {
            return extension.until();
        }
        return Objects.requireNonNull(((Decided) decision).until());
    }
}
