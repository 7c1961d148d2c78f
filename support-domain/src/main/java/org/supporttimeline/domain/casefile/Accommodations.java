package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Employment.AccommodationAgreed;
import org.supporttimeline.domain.event.Employment.AccommodationKind;
import org.supporttimeline.domain.event.Employment.AccommodationNext;
import org.supporttimeline.domain.event.Employment.AccommodationReviewed;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Vocabulary.Works;

/** Accommodations at work that were agreed, and what became of them. Requests are {@link Matters}. */
public record Accommodations(
        @Ja("合意した配慮") List<Agreed> agreed, @Ja("配慮の見直し") List<Review> reviews) {

    static final Accommodations EMPTY = new Accommodations(List.of(), List.of());

    public Accommodations {
        agreed = List.copyOf(agreed);
        reviews = List.copyOf(reviews);
    }

    /** An accommodation that was agreed, with its first day and, where one was set, its last. */
    public record Agreed(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("配慮の種類") AccommodationKind kind,
            @Ja("いつから") LocalDate from,
            @Ja("いつまで") @Nullable LocalDate until,
            @Ja("見直しの予定日") @Nullable LocalDate reviewOn,
            @Ja("求めの記録の番号") @Nullable Integer request)
            implements Dated {}

    /** A review of the accommodation agreed in another entry. */
    public record Review(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("配慮の記録の番号") int accommodation,
            @Ja("機能しているか") Works works,
            @Ja("これから") AccommodationNext next,
            @Ja("次の見直しの予定日") @Nullable LocalDate reviewOn)
            implements Dated {}

    /** What applies on a day: begun, not past its last day, and not ended by a review. */
    public List<Agreed> inForceOn(LocalDate day) {
        return agreed.stream()
                .filter(one -> !one.on().isAfter(day) && !one.from().isAfter(day))
                .filter(one -> one.until() == null || !day.isAfter(one.until()))
                .filter(one -> lastReview(one.entry(), day)
                        .map(Review::next)
                        .filter(next -> next == AccommodationNext.END)
                        .isEmpty())
                .toList();
    }

    /** The last review of an accommodation on or before a day. */
    public Optional<Review> lastReview(int accommodation, LocalDate day) {
        return ByDay.lastOn(
                reviews.stream()
                        .filter(review -> review.accommodation() == accommodation)
                        .toList(),
                day);
    }

    /** When an accommodation is to be looked at next, as agreed on or before a day. */
    public Optional<LocalDate> nextReview(Agreed accommodation, LocalDate day) {
        return lastReview(accommodation.entry(), day)
                .map(review -> Optional.ofNullable(review.reviewOn()))
                .orElse(Optional.ofNullable(accommodation.reviewOn()));
    }

    Accommodations with(int entry, AccommodationAgreed fact) {
        LocalDate from = fact.from() == null ? fact.on() : fact.from();
        Agreed one = new Agreed(fact.on(), entry, fact.kind(), from, fact.until(), fact.reviewOn(), fact.request());
        return new Accommodations(ByDay.insert(agreed, one), reviews);
    }

    Accommodations with(int entry, AccommodationReviewed fact) {
        Review review = new Review(fact.on(), entry, fact.entry(), fact.works(), fact.next(), fact.reviewOn());
        return new Accommodations(agreed, ByDay.insert(reviews, review));
    }
}
