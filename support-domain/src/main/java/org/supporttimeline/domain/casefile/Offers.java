package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.JobSearch.JobOffered;
import org.supporttimeline.domain.event.JobSearch.OfferConsultationHeld;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** Job offers and the hearings of both sides that belong to them. */
public record Offers(
        @Ja("内定") List<Offer> offers, @Ja("内定後の聞き取り") List<Hearing> hearings) {

    static final Offers EMPTY = new Offers(List.of(), List.of());

    public Offers {
        offers = List.copyOf(offers);
        hearings = List.copyOf(hearings);
    }

    /** An employer offered a job. */
    public record Offer(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("企業名") Confidential employer,
            @Ja("入社予定日") @Nullable LocalDate startsOn)
            implements Dated {}

    /** One side was heard at an offer. */
    public record Hearing(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("聞いた相手") Party party) implements Dated {}

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
