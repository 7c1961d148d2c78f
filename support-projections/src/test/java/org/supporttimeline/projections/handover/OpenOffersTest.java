package org.supporttimeline.projections.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.projections.projector.Facts.DAY;
import static org.supporttimeline.projections.projector.Facts.OFFICE;
import static org.supporttimeline.projections.projector.Facts.fact;
import static org.supporttimeline.projections.projector.Facts.intake;
import static org.supporttimeline.projections.projector.Facts.retract;
import static org.supporttimeline.projections.projector.Facts.transfer;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.projector.Awaited;
import org.supporttimeline.projections.projector.LiveLog;
import org.supporttimeline.projections.projector.Projector;

class OpenOffersTest {

    private static final OfficeScope OURS = OfficeScope.of(OFFICE);
    private static final StaffId SATO = new StaffId("sato");
    private static final StaffId MORI = new StaffId("mori");

    @AutoClose
    final LiveLog live = new LiveLog();

    @AutoClose
    final Projector projector = live.running(new HandOverProjection());

    final OpenOffers offers = new OpenOffers(live.pool);
    final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void open() throws InterruptedException {
        record(intake(DAY));
    }

    private long record(SupportEvent... events) throws InterruptedException {
        long position = live.record(caseId, events);
        assertThat(projector.await(caseId, position, Duration.ofMinutes(2))).isEqualTo(Awaited.REACHED);
        return position;
    }

    private static Fact offered() {
        return fact("HandOverOffered", """
                {"on":"%s","from":"sato","to":"mori","role":"RETENTION_WORKER","brief":"sealed"}""".formatted(DAY));
    }

    private static Fact accepted(int offer) {
        return fact("HandOverAccepted", """
                {"on":"%s","entry":%d}""".formatted(DAY.plusDays(1), offer));
    }

    @Test
    void an_offer_waits_for_its_receiver_and_is_waited_for_by_who_made_it() throws InterruptedException {
        long position = record(offered());
        var offer = new OpenOffer(caseId, 2, DAY, OFFICE, SATO, MORI, StaffRole.RETENTION_WORKER);
        assertThat(offers.to(OURS, MORI)).isEqualTo(new OpenOffers.Found(position, List.of(offer)));
        assertThat(offers.from(OURS, SATO).offers()).containsExactly(offer);
        assertThat(offers.to(OURS, SATO).offers()).isEmpty();
        assertThat(offers.from(OURS, MORI).offers()).isEmpty();
    }

    @Test
    void an_accepted_offer_waits_no_more_and_waits_again_when_the_acceptance_is_taken_back()
            throws InterruptedException {
        record(offered(), accepted(2));
        assertThat(offers.to(OURS, MORI).offers()).isEmpty();
        record(retract(3));
        assertThat(offers.to(OURS, MORI).offers()).hasSize(1);
    }

    @Test
    void an_offer_that_is_taken_back_waits_no_more() throws InterruptedException {
        record(offered(), retract(2));
        assertThat(offers.to(OURS, MORI).offers()).isEmpty();
    }

    @Test
    void nobody_sees_offers_of_another_office_and_a_transferred_case_takes_its_offers_along()
            throws InterruptedException {
        var there = new OfficeId("office-2");
        record(offered());
        assertThat(offers.to(OfficeScope.of(there), MORI).offers()).isEmpty();
        record(transfer(DAY.plusDays(2), there));
        assertThat(offers.to(OURS, MORI).offers()).isEmpty();
        assertThat(offers.to(OfficeScope.of(there), MORI).offers()).hasSize(1);
        assertThat(offers.to(OfficeScope.EVERYWHERE, MORI).offers()).hasSize(1);
    }

    @Test
    void an_empty_list_tells_its_position_too() throws InterruptedException {
        long position = record(offered());
        assertThat(offers.to(OURS, SATO).position()).isEqualTo(position);
    }
}
