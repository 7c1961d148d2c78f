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

/** Accommodations of the present job: on the day agreed for the review, else some months after they were agreed. */
final class AccommodationClock {
    private AccommodationClock() {}

    static Stream<Deadline> deadlines(AsOf asOf) {
        Optional<EmploymentSpell> job = asOf.file().employments().on(asOf.today());
        return job.isEmpty() || asOf.in(SupportPhase.CLOSED)
                ? Stream.empty()
                : asOf.file().accommodations().inForceOn(asOf.today()).stream()
                        .filter(agreed -> !agreed.on().isBefore(job.get().from()))
                        .flatMap(agreed -> review(asOf, agreed).stream());
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
                last.map(Review::on).orElse(agreed.on()),
                due.orElseGet(() -> asOf.lastDay(agreed.on(), asOf.policy().months(ACCOMMODATION_REVIEW))),
                asOf.policy().days(DUE_SOON),
                entries,
                EnumSet.of(ACCOMMODATION_REVIEW, DUE_SOON)));
    }
}
