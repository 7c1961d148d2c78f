package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.JobSearch.JobOffered;
import org.supporttimeline.domain.event.JobSearch.OfferConsultationHeld;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** Job offers and the hearings of both sides that belong to them. */
public record Offers(List<Offer> offers, List<Hearing> hearings) {

    static final Offers EMPTY = new Offers(List.of(), List.of());

    public Offers {
        offers = List.copyOf(offers);
        hearings = List.copyOf(hearings);
    }

    /** An employer offered a job. */
    public record Offer(
            LocalDate on,
            int entry,
            Confidential employer,
            @Nullable LocalDate startsOn) implements Dated {}

    /** One side was heard at an offer. */
    public record Hearing(LocalDate on, int entry, Party party) implements Dated {}

    /** Whether a side was heard since an offer and by a day. */
    public boolean heard(Offer offer, Party party, LocalDate day) {
        return ByDay.between(hearings, offer.on(), day).stream().anyMatch(hearing -> hearing.party() == party);
    }

    Offers with(int entry, JobOffered fact) {
        return new Offers(
                ByDay.insert(offers, new Offer(fact.on(), entry, fact.employer(), fact.startsOn())), hearings);
    }

    Offers with(int entry, OfferConsultationHeld fact) {
        return new Offers(offers, ByDay.insert(hearings, new Hearing(fact.on(), entry, fact.party())));
    }
}
