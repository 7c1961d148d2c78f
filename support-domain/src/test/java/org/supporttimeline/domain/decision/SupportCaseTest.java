package org.supporttimeline.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.decision.Facts.ABE;
import static org.supporttimeline.domain.decision.Facts.ITO;
import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.ended;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.started;
import static org.supporttimeline.domain.decision.Facts.success;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.LiftLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.PlaceLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Custody.ErasureRequested;
import org.supporttimeline.domain.event.Custody.KeyDestroyed;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.Custody.LegalHoldLifted;
import org.supporttimeline.domain.event.Custody.LegalHoldPlaced;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;

/** How each command is wired through Axon: the case that it reaches, the event that comes of it, its metadata. */
class SupportCaseTest {
    private static final UUID CASE = new UUID(0, 1);
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-05-31T15:30:00Z"));

    private final AggregateTestFixture<SupportCase> fixture = new AggregateTestFixture<>(SupportCase.class);
    private final List<Entry> log = new ArrayList<>();

    SupportCaseTest() {
        fixture.registerInjectableResource(
                new Ruling(NOON, Forms.standard(), Policies.standard(), caseId -> List.copyOf(log)));
        // After an amendment the file is read anew when a command needs it: a change of state without an event.
        fixture.setReportIllegalStateChange(false);
    }

    @Test
    void open_case() {
        fixture.givenNoPriorActivity()
                .when(new OpenCase(CASE, intake("2026-04-01")))
                .expectSuccessfulHandlerExecution()
                .expectEvents(intake("2026-04-01"));
    }

    @Test
    void an_open_case_is_not_opened_again() {
        given(intake("2026-04-01"))
                .when(new OpenCase(CASE, intake("2026-04-01")))
                .expectException(Exception.class)
                .expectNoEvents();
    }

    @Test
    void record_fact() {
        given(intake("2026-04-01"))
                .when(new RecordFact(CASE, success("2026-05-01"), null))
                .expectEvents(success("2026-05-01"));
    }

    @Test
    void the_day_is_that_of_japan() {
        given(intake("2026-04-01"))
                .when(new RecordFact(CASE, success("2026-06-01"), null))
                .expectEvents(success("2026-06-01"));
        assertThat(new Ruling(NOON, Forms.standard(), Policies.standard(), caseId -> List.of()).today())
                .hasToString("2026-06-01");
    }

    @Test
    void a_refusal_records_nothing_and_names_the_rules() {
        given(intake("2026-04-01"))
                .when(new RecordFact(CASE, ended("2026-06-02"), null))
                .expectException(Refused.class)
                .expectExceptionMessage("DAY_NOT_IN_FUTURE on, EMPLOYMENT_RUNNING on")
                .expectNoEvents();
    }

    @Test
    void the_command_s_metadata_is_the_event_s() {
        Map<String, String> metadata = Map.of("eventId", "wish", "actor", "ito");
        given(intake("2026-04-01"))
                .when(new RecordFact(CASE, success("2026-05-01"), null), metadata)
                .expectEventsMatching(Matchers.exactSequenceOf(Matchers.predicate(
                        event -> event.getMetaData().entrySet().containsAll(metadata.entrySet()))));
    }

    @Test
    void a_command_that_expects_another_last_entry_is_stale() {
        given(intake("2026-04-01"), success("2026-05-01"))
                .when(new RecordFact(CASE, success("2026-05-02"), 1))
                .expectException(Stale.class)
                .expectNoEvents();
        given(intake("2026-04-01"), success("2026-05-01"))
                .when(new RecordFact(CASE, success("2026-05-02"), 2))
                .expectEvents(success("2026-05-02"));
    }

    @Test
    void correct_entry() {
        given(intake("2026-04-01"), success("2026-05-01"))
                .when(new CorrectEntry(CASE, 2, success("2026-05-02"), WORDS, null, 2))
                .expectEvents(new EntryCorrected(2, success("2026-05-02"), WORDS));
    }

    @Test
    void retract_entry() {
        given(intake("2026-04-01"), success("2026-05-01"))
                .when(new RetractEntry(CASE, 2, WORDS, null, 2))
                .expectEvents(new EntryRetracted(2, WORDS));
    }

    @Test
    void what_follows_an_amendment_is_judged_by_the_amended_case() {
        given(intake("2026-04-01"), started("2026-04-10"), new EntryRetracted(2, WORDS))
                .when(new RecordFact(CASE, started("2026-04-20"), null))
                .expectEvents(started("2026-04-20"));
        given(intake("2026-04-01"), started("2026-04-10"), new EntryRetracted(2, WORDS), started("2026-04-20"))
                .when(new RecordFact(CASE, started("2026-04-25"), null))
                .expectException(Refused.class);
    }

    @Test
    void place_legal_hold() {
        given(intake("2026-04-01"))
                .when(new PlaceLegalHold(CASE, ITO, WORDS))
                .expectEvents(new LegalHoldPlaced(ITO, WORDS));
    }

    @Test
    void lift_legal_hold() {
        given(intake("2026-04-01"), new LegalHoldPlaced(ITO, WORDS))
                .when(new LiftLegalHold(CASE, 2, ABE, null))
                .expectEvents(new LegalHoldLifted(2, ABE, null));
    }

    @Test
    void request_erasure() {
        given(intake("2026-04-01"))
                .when(new RequestErasure(CASE, ITO, LegalBasis.RECORDED_IN_ERROR, WORDS))
                .expectEvents(new ErasureRequested(ITO, LegalBasis.RECORDED_IN_ERROR, WORDS));
    }

    @Test
    void destroy_key() {
        given(intake("2026-04-01"), new ErasureRequested(ITO, LegalBasis.RECORDED_IN_ERROR, WORDS))
                .when(new DestroyKey(CASE, 2, ABE))
                .expectEvents(new KeyDestroyed(2, ABE));
    }

    @Test
    void a_case_that_does_not_exist_has_no_entries() {
        fixture.givenNoPriorActivity()
                .when(new RecordFact(CASE, success("2026-05-01"), null))
                .expectException(AggregateNotFoundException.class);
    }

    private TestExecutor<SupportCase> given(SupportEvent... events) {
        log.clear();
        Arrays.stream(events).forEach(event -> log.add(new Entry(log.size() + 1, event)));
        return fixture.given((Object[]) events);
    }
}
