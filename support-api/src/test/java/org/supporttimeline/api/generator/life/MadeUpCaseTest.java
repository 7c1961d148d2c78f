package org.supporttimeline.api.generator.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.decision.Decision;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;

class MadeUpCaseTest {

    private static final LocalDate FROM = LocalDate.of(2021, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 1);
    private static final Forms FORMS = Forms.standard();

    @Test
    void every_entry_of_a_made_up_case_is_one_that_the_rules_accept() {
        var refused = new TreeMap<String, Integer>();
        int entries = 0;
        for (CasePlan plan : new Town(120, FROM, UNTIL, 7, false).cases()) {
            entries += replay(plan, refused);
        }
        assertEquals(new TreeMap<>(), refused, "of " + entries);
        assertTrue(entries > 20_000, () -> "only few entries");
    }

    @Test
    void a_case_with_daily_reports_is_accepted_as_well() {
        var refused = new TreeMap<String, Integer>();
        for (CasePlan plan : new Town(12, FROM, UNTIL, 8, true).cases()) {
            replay(plan, refused);
        }
        assertEquals(new TreeMap<>(), refused);
    }

    @Test
    void in_a_thousand_cases_nothing_is_referred_to_before_it_is_recorded() {
        long entries = 0;
        for (CasePlan plan : new Town(1_000, FROM, UNTIL, 3, false).cases()) {
            entries += record(plan).size();
        }
        assertTrue(entries > 200_000, "only few entries");
    }

    @Test
    void one_office_may_have_all_cases() {
        Town town = Town.ofOneOffice(200, FROM, UNTIL, 3, false);
        assertThat(town.offices()).hasSize(1);
        assertThat(town.offices().getFirst().staff()).hasSize(20);
        assertThat(town.cases())
                .hasSize(200)
                .allMatch(plan -> plan.office().equals(town.offices().getFirst()));
    }

    @Test
    void the_same_seed_gives_the_same_case_and_another_seed_another() {
        List<CasePlan> plans = new Town(3, FROM, UNTIL, 1, false).cases();
        assertEquals(record(plans.getFirst()), record(plans.getFirst()));
        assertNotEquals(record(plans.getFirst()), record(plans.getLast()));
    }

    @Test
    void recording_in_steps_gives_what_recording_at_once_gives() {
        CasePlan plan = new Town(10, FROM, UNTIL, 5, true).cases().getFirst();
        var made = new MadeUpCase(plan, Confidential::new);
        var inSteps = new ArrayList<Recording>();
        for (LocalDate day = FROM; !day.isAfter(UNTIL); day = day.plusDays(7)) {
            made.upTo(day.atStartOfDay(), inSteps::add);
        }
        made.upTo(UNTIL.atStartOfDay(), inSteps::add);
        assertEquals(record(plan), inSteps);
        assertTrue(inSteps.size() > 100, () -> "only " + inSteps.size());
    }

    private static List<Recording> record(CasePlan plan) {
        var recorded = new ArrayList<Recording>();
        new MadeUpCase(plan, Confidential::new).upTo(UNTIL.atStartOfDay(), recorded::add);
        return recorded;
    }

    private static int replay(CasePlan plan, Map<String, Integer> refused) {
        var entries = new ArrayList<Entry>();
        CaseFile file = CaseFile.EMPTY;
        for (Recording recording : record(plan)) {
            try {
                decide(plan, file, entries, recording);
            } catch (Refused e) {
                e.violations()
                        .forEach(violation -> refused.merge(
                                recording.event().getClass().getSimpleName() + " " + violation.rule() + " "
                                        + violation.field(),
                                1,
                                Integer::sum));
            }
            var entry = new Entry(recording.no(), recording.event());
            entries.add(entry);
            file = entry.amends() ? CaseFile.of(entries) : file.with(entry);
        }
        assertEquals(CaseFile.of(entries), file);
        return entries.size();
    }

    private static SupportEvent decide(CasePlan plan, CaseFile file, List<Entry> entries, Recording recording) {
        LocalDate today = recording.at().toLocalDate();
        return switch (recording.event()) {
            case IntakeTaken intake -> Decision.open(new OpenCase(plan.caseId(), intake), today, FORMS);
            case Fact fact -> Decision.record(file, new RecordFact(plan.caseId(), fact, null), today, FORMS);
            case EntryCorrected it ->
                Decision.correct(
                        entries,
                        new CorrectEntry(
                                plan.caseId(), it.entry(), it.replacement(), it.reason(), entries.size(), null),
                        today,
                        FORMS);
            case EntryRetracted it ->
                Decision.retract(
                        entries,
                        new RetractEntry(plan.caseId(), it.entry(), it.reason(), entries.size(), null),
                        today,
                        FORMS);
            case Custody none -> throw new IllegalStateException("nobody makes up " + none);
        };
    }
}
