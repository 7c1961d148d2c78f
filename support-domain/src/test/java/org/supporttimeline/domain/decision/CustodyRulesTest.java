package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.ABE;
import static org.supporttimeline.domain.decision.Facts.ITO;
import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.phase;
import static org.supporttimeline.domain.decision.Facts.success;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Custody.ErasureRequested;
import org.supporttimeline.domain.event.Custody.KeyDestroyed;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.Custody.LegalHoldLifted;
import org.supporttimeline.domain.event.Custody.LegalHoldPlaced;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

class CustodyRulesTest {
    private static final ErasureRequested REQUEST = new ErasureRequested(ITO, LegalBasis.ORDER_BY_AUTHORITY, WORDS);
    private static final LegalHoldPlaced HOLD = new LegalHoldPlaced(ABE, WORDS);

    private final Given requested = Given.entries(intake("2018-04-01"), REQUEST);
    private final Given erased = Given.entries(intake("2018-04-01"), REQUEST, new KeyDestroyed(2, ABE));

    @Test
    void a_second_person_destroys_the_key() {
        requested.when(new KeyDestroyed(2, ABE)).accepted();
    }

    @Test
    void the_one_who_asked_does_not_destroy_it() {
        requested.when(new KeyDestroyed(2, ITO)).refusedBy(Rule.FOUR_EYES, "by", 2);
    }

    @Test
    void a_request_is_needed() {
        requested.when(new KeyDestroyed(1, ABE)).refusedBy(Rule.REFERENCE_FITS, "entry", 1);
    }

    @Test
    void nothing_is_erased_under_a_legal_hold() {
        Given held = Given.entries(intake("2018-04-01"), REQUEST, HOLD);
        held.when(new KeyDestroyed(2, ABE)).refusedBy(Rule.NO_LEGAL_HOLD, "", 3);
        Given.entries(intake("2018-04-01"), REQUEST, HOLD, new LegalHoldLifted(3, ABE, null))
                .when(new KeyDestroyed(2, ABE))
                .accepted();
    }

    @Test
    void erasure_may_be_asked_for_while_a_hold_stands() {
        Given.entries(intake("2018-04-01"), HOLD).when(REQUEST).accepted();
    }

    @Test
    void each_of_several_holds_is_lifted_once() {
        Given.entries(intake("2018-04-01"), HOLD, HOLD, new LegalHoldLifted(2, ABE, null))
                .when(new LegalHoldLifted(2, ABE, null))
                .refusedBy(Rule.ENDS_ONCE, "entry", 4);
    }

    @Test
    void a_record_that_must_still_be_kept_is_not_erased_whoever_asks() {
        PhaseChanged closed = new PhaseChanged(
                day("2021-03-31"), SupportPhase.CLOSED, PhaseReason.CLIENT_WISH, Outcome.EMPLOYED, null);
        for (LegalBasis basis :
                List.of(LegalBasis.RETENTION_PERIOD_ENDED, LegalBasis.REQUEST_BY_PERSON, LegalBasis.NO_LONGER_NEEDED)) {
            ErasureRequested request = new ErasureRequested(ITO, basis, WORDS);
            Given.entries(intake("2018-04-01"), request)
                    .when(new KeyDestroyed(2, ABE))
                    .refusedBy(Rule.RECORD_KEPT_LONG_ENOUGH, "");
            Given old = Given.entries(intake("2018-04-01"), closed, request);
            old.today("2026-03-31").when(new KeyDestroyed(3, ABE)).refusedBy(Rule.RECORD_KEPT_LONG_ENOUGH, "");
            old.today("2026-04-01").when(new KeyDestroyed(3, ABE)).accepted();
            Given.entries(intake("2018-04-01"), success("2022-05-01"), closed, request)
                    .today("2026-04-01")
                    .when(new KeyDestroyed(4, ABE))
                    .refusedBy(Rule.RECORD_KEPT_LONG_ENOUGH, "");
        }
    }

    @Test
    void a_consultation_that_led_to_no_service_has_no_years_of_keeping() {
        PhaseChanged notTakenUp = new PhaseChanged(
                day("2026-05-31"), SupportPhase.CLOSED, PhaseReason.NOT_TAKEN_UP, Outcome.NOT_TAKEN_UP, null);
        ErasureRequested request = new ErasureRequested(ITO, LegalBasis.NO_LONGER_NEEDED, WORDS);
        Given.entries(intake("2026-04-01"), notTakenUp, request)
                .when(new KeyDestroyed(3, ABE))
                .accepted();
        Given.entries(
                        intake("2020-04-01"),
                        phase("2020-05-01", SupportPhase.TRANSITION, PhaseReason.SERVICE_BEGAN),
                        notTakenUp,
                        request)
                .when(new KeyDestroyed(4, ABE))
                .refusedBy(Rule.RECORD_KEPT_LONG_ENOUGH, "");
    }

    @Test
    void what_an_authority_orders_and_what_was_recorded_in_error_is_erased_before() {
        for (LegalBasis basis : List.of(LegalBasis.ORDER_BY_AUTHORITY, LegalBasis.RECORDED_IN_ERROR)) {
            Given.entries(intake("2026-04-01"), new ErasureRequested(ITO, basis, WORDS))
                    .when(new KeyDestroyed(2, ABE))
                    .accepted();
        }
    }

    @Test
    void nothing_is_recorded_after_the_key_was_destroyed() {
        erased.when(success("2019-04-01")).refusedBy(Rule.KEY_DESTROYED_ENDS_THE_RECORD, "", 3);
        erased.when(HOLD).refusedBy(Rule.KEY_DESTROYED_ENDS_THE_RECORD, "", 3);
        erased.whenCorrected(1, intake("2018-04-02")).refusedBy(Rule.KEY_DESTROYED_ENDS_THE_RECORD, "", 3);
    }
}
