package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Network.HandOverAccepted;
import org.supporttimeline.domain.event.Network.HandOverOffered;
import org.supporttimeline.domain.event.Network.StaffAssigned;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.StaffId;

/** Who of the staff is in charge in which role, and hand-overs between them. */
public record Staffing(
        @Ja("担当の決定") List<Assigned> assigned,
        @Ja("引き継ぎの申し出") List<Offer> offers,
        @Ja("引き継ぎの受け入れ") List<Acceptance> acceptances) {

    static final Staffing EMPTY = new Staffing(List.of(), List.of(), List.of());

    public Staffing {
        assigned = List.copyOf(assigned);
        offers = List.copyOf(offers);
        acceptances = List.copyOf(acceptances);
    }

    /** From this day on the role is with somebody, until the day given or until somebody else has it. */
    public record Assigned(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("担当者") StaffId staff,
            @Ja("役割") StaffRole role,
            @Ja("担当の終了日") @Nullable LocalDate until)
            implements Dated {}

    /** A role was offered from one to another. */
    public record Offer(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("引き継ぐ人") StaffId from,
            @Ja("引き継がれる人") StaffId to,
            @Ja("役割") StaffRole role)
            implements Dated {}

    /** An offer was accepted. */
    public record Acceptance(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("申し出の記録の番号") int offer) implements Dated {}

    /** Who is in charge on a day, by role. An accepted hand-over counts like an assignment on its day. */
    public SortedMap<StaffRole, StaffId> on(LocalDate day) {
        List<Assigned> turns = assigned;
        for (Acceptance accepted : acceptances) {
            Optional<Offer> offer = ByDay.at(offers, accepted.offer());
            if (offer.isPresent()) {
                turns = ByDay.insert(
                        turns,
                        new Assigned(
                                accepted.on(),
                                accepted.entry(),
                                offer.get().to(),
                                offer.get().role(),
                                null));
            }
        }
        SortedMap<StaffRole, StaffId> inCharge = new TreeMap<>();
        for (Assigned turn : ByDay.between(turns, LocalDate.MIN, day)) {
            if (turn.until() == null || !day.isAfter(turn.until())) {
                inCharge.put(turn.role(), turn.staff());
            } else {
                inCharge.remove(turn.role());
            }
        }
        return inCharge;
    }

    /** The first acceptance of an offer. */
    public Optional<Acceptance> accepted(int offer) {
        return acceptances.stream().filter(one -> one.offer() == offer).findFirst();
    }

    /** Offers that nobody had accepted on a day. */
    public List<Offer> openOn(LocalDate day) {
        return offers.stream()
                .filter(offer -> !offer.on().isAfter(day))
                .filter(offer -> accepted(offer.entry())
                        .filter(one -> !one.on().isAfter(day))
                        .isEmpty())
                .toList();
    }

    Staffing with(int entry, StaffAssigned fact) {
        return new Staffing(
                ByDay.insert(assigned, new Assigned(fact.on(), entry, fact.staff(), fact.role(), fact.until())),
                offers,
                acceptances);
    }

    Staffing with(int entry, HandOverOffered fact) {
        Offer offer = new Offer(fact.on(), entry, fact.from(), fact.to(), fact.role());
        return new Staffing(assigned, ByDay.insert(offers, offer), acceptances);
    }

    Staffing with(int entry, HandOverAccepted fact) {
        return new Staffing(
                assigned, offers, ByDay.insert(acceptances, new Acceptance(fact.on(), entry, fact.entry())));
    }
}
