package org.supporttimeline.domain.calendar;

import static org.supporttimeline.domain.calendar.Setting.ACCOMMODATION_REVIEW;
import static org.supporttimeline.domain.calendar.Setting.DUE_SOON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Deadline.Binding;
import org.supporttimeline.domain.casefile.Accommodations.Agreed;
import org.supporttimeline.domain.casefile.Accommodations.Review;
import org.supporttimeline.domain.casefile.EmploymentSpell;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

/** Accommodations of the present job: on the day agreed for the review, else some months after their first day. */
final class AccommodationClock {
    private AccommodationClock() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        Optional<EmploymentSpell> job = asOf.file().employments().on(asOf.today());
        return job.isEmpty() || asOf.in(SupportPhase.CLOSED)
                ? Stream.empty()
                : asOf.file().accommodations().inForceOn(asOf.today()).stream()
                        .filter(agreed -> job(asOf, agreed).equals(job))
                        .flatMap(agreed -> review(asOf, agreed).stream());
    }

    /** The job that it was agreed for: the one on its first day, else, agreed at an offer, the next to begin. */
    private static Optional<EmploymentSpell> job(AsOf asOf, Agreed agreed) {
        return asOf.file()
                .employments()
                .on(agreed.from())
                .or(() -> asOf.file().employments().spells().stream()
                        .filter(spell -> spell.from().isAfter(agreed.from()))
                        .findFirst());
    }

    /** One that was reviewed without naming a next day is not due again. */
    private static Optional<Deadline> review(AsOf asOf, Agreed agreed) {
        Optional<Review> last = asOf.file().accommodations().lastReview(agreed.entry(), asOf.today());
        Optional<LocalDate> due = asOf.file().accommodations().nextReview(agreed, asOf.today());
        if (due.isEmpty() && last.isPresent()) {
            return Optional.empty();
        }
        List<Integer> entries = new ArrayList<>(List.of(agreed.entry()));
        last.ifPresent(review -> entries.add(review.entry()));
        return Optional.of(asOf.open(
                DeadlineKind.ACCOMMODATION_REVIEW,
                Binding.SOFT,
                last.map(Review::on).orElse(agreed.from()),
                due.orElseGet(() -> asOf.lastDay(agreed.from(), asOf.policy().months(ACCOMMODATION_REVIEW))),
                asOf.policy().days(DUE_SOON),
                entries,
                EnumSet.of(ACCOMMODATION_REVIEW, DUE_SOON)));
    }
}
