package org.supporttimeline.domain.decision;

import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.day;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.phase;
import static org.supporttimeline.domain.decision.Facts.success;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Phase.ContactPreferenceSet;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Phase.Outcome;
import org.supporttimeline.domain.event.Phase.PhaseChanged;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.Phase.RegularContactEndAgreed;
import org.supporttimeline.domain.event.Phase.ReuseDecided;
import org.supporttimeline.domain.event.Phase.ReuseRequested;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

class PhaseRulesTest {
    private static final PhaseChanged TRANSITION =
            phase("2024-05-01", SupportPhase.TRANSITION, PhaseReason.SERVICE_BEGAN);
    private static final PhaseChanged PLACEMENT = phase("2025-05-01", SupportPhase.PLACEMENT, PhaseReason.EMPLOYED);

    private final Given placed = Given.entries(intake("2024-04-01"), TRANSITION, PLACEMENT);
    private final Given closed = Given.entries(intake("2024-04-01"), TRANSITION, PLACEMENT, closed("2025-12-01"));

    @Test
    void the_stages_follow_each_other() {
        placed.when(phase("2025-11-01", SupportPhase.RETENTION, PhaseReason.SIX_MONTHS_REACHED))
                .accepted();
    }

    @Test
    void retention_before_six_months_is_unusual_and_is_recorded() {
        placed.when(phase("2025-06-01", SupportPhase.RETENTION, PhaseReason.SERVICE_BEGAN))
                .accepted();
    }

    @Test
    void most_people_never_use_retention() {
        placed.when(phase("2025-11-01", SupportPhase.FOLLOW_UP, PhaseReason.REGULAR_CONTACT_ENDED))
                .accepted();
    }

    @Test
    void a_person_may_enter_at_retention_from_another_office() {
        Given.entries(intake("2024-04-01"))
                .when(phase("2024-04-01", SupportPhase.RETENTION, PhaseReason.CAME_FROM_OTHER_OFFICE))
                .accepted();
    }

    @Test
    void transition_does_not_lead_straight_to_follow_up() {
        Given.entries(intake("2024-04-01"), TRANSITION)
                .when(phase("2025-06-01", SupportPhase.FOLLOW_UP, PhaseReason.OTHER))
                .refusedBy(Rule.PHASE_EDGE, "to", 2);
    }

    @Test
    void a_stage_is_not_entered_twice_in_a_row() {
        placed.when(phase("2025-06-01", SupportPhase.PLACEMENT, PhaseReason.EMPLOYED))
                .refusedBy(Rule.PHASE_EDGE, "to", 3);
    }

    @Test
    void a_change_that_is_recorded_late_must_lead_on_to_the_next() {
        placed.when(closed("2025-04-01")).refusedBy(Rule.REOPENED_EXACTLY_AFTER_CLOSING, "reason", 3);
        Given.entries(intake("2024-04-01"), phase("2025-11-01", SupportPhase.RETENTION, PhaseReason.OTHER))
                .when(phase("2024-05-01", SupportPhase.TRANSITION, PhaseReason.SERVICE_BEGAN))
                .refusedBy(Rule.PHASE_EDGE, "to", 2);
    }

    @Test
    void no_stage_is_entered_before_the_intake() {
        placed.when(phase("2024-03-01", SupportPhase.RETENTION, PhaseReason.OTHER))
                .refusedBy(Rule.PHASE_EDGE, "on");
    }

    @Test
    void the_way_back_to_transition_needs_a_granted_re_use() {
        PhaseChanged back = phase("2025-10-01", SupportPhase.TRANSITION, PhaseReason.REUSE_GRANTED);
        placed.when(back).refusedBy(Rule.REUSE_GRANTED, "to", 3);
        decided(false).when(back).refusedBy(Rule.REUSE_GRANTED, "to", 3);
        decided(true).when(back).accepted();
    }

    @Test
    void an_outcome_is_given_exactly_when_the_case_is_closed() {
        placed.when(new PhaseChanged(day("2025-12-01"), SupportPhase.CLOSED, PhaseReason.CLIENT_WISH, null, null))
                .refusedBy(Rule.OUTCOME_EXACTLY_WHEN_CLOSED, "outcome");
        placed.when(new PhaseChanged(
                        day("2025-12-01"), SupportPhase.RETENTION, PhaseReason.SERVICE_BEGAN, Outcome.EMPLOYED, null))
                .refusedBy(Rule.OUTCOME_EXACTLY_WHEN_CLOSED, "outcome");
    }

    @Test
    void a_closed_case_goes_on_only_by_being_reopened() {
        closed.when(phase("2026-02-01", SupportPhase.FOLLOW_UP, PhaseReason.REOPENED))
                .accepted();
        closed.when(phase("2026-02-01", SupportPhase.FOLLOW_UP, PhaseReason.OTHER))
                .refusedBy(Rule.REOPENED_EXACTLY_AFTER_CLOSING, "reason", 4);
        placed.when(phase("2026-02-01", SupportPhase.FOLLOW_UP, PhaseReason.REOPENED))
                .refusedBy(Rule.REOPENED_EXACTLY_AFTER_CLOSING, "reason", 3);
    }

    @Test
    void what_happens_after_closing_is_recorded() {
        closed.when(success("2026-03-31")).accepted();
    }

    @Test
    void an_interval_is_given_exactly_when_contact_is_to_be_regular() {
        placed.when(wish(ContactWish.REGULAR, 14)).accepted();
        placed.when(wish(ContactWish.NONE, null)).accepted();
        placed.when(wish(ContactWish.REGULAR, null)).refusedBy(Rule.INTERVAL_EXACTLY_WHEN_REGULAR, "everyDays");
        placed.when(wish(ContactWish.NONE, 14)).refusedBy(Rule.INTERVAL_EXACTLY_WHEN_REGULAR, "everyDays");
    }

    @Test
    void the_end_of_regular_contact_is_agreed_by_client_and_employer() {
        placed.when(new RegularContactEndAgreed(day("2025-11-01"), Party.FAMILY, WORDS))
                .refusedBy(Rule.PARTY_FITS, "party");
    }

    private static Given decided(boolean granted) {
        return Given.entries(
                intake("2024-04-01"),
                TRANSITION,
                PLACEMENT,
                new ReuseRequested(day("2025-09-01"), SupportService.TRANSITION, null),
                new ReuseDecided(day("2025-09-15"), 4, granted, null, null));
    }

    private static PhaseChanged closed(String on) {
        return new PhaseChanged(day(on), SupportPhase.CLOSED, PhaseReason.CLIENT_WISH, Outcome.EMPLOYED, null);
    }

    private static ContactPreferenceSet wish(ContactWish wish, @Nullable Integer everyDays) {
        return new ContactPreferenceSet(day("2025-06-01"), Party.CLIENT, wish, everyDays, null, null, null);
    }
}
