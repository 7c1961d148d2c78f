package org.supporttimeline.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.decision.Facts.WORDS;
import static org.supporttimeline.domain.decision.Facts.consultation;
import static org.supporttimeline.domain.decision.Facts.drafted;
import static org.supporttimeline.domain.decision.Facts.intake;
import static org.supporttimeline.domain.decision.Facts.phase;
import static org.supporttimeline.domain.decision.Facts.success;
import static org.supporttimeline.domain.decision.Facts.weekly;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.difference.FieldDifference;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Phase.PhaseReason;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;

class FileDifferencesTest {

    private final List<Entry> entries = new ArrayList<>();

    private List<FieldDifference> after(SupportEvent... events) {
        CaseFile before = CaseFile.of(entries);
        for (SupportEvent event : events) {
            entries.add(new Entry(entries.size() + 1, event));
        }
        return FileDifferences.between(before, CaseFile.of(entries));
    }

    @Test
    void what_came_is_named_with_its_entry() {
        after(intake("2026-04-01"));
        List<FieldDifference> found = after(phase("2026-05-01", SupportPhase.TRANSITION, PhaseReason.SERVICE_BEGAN));
        assertThat(found).extracting(FieldDifference::field).containsExactly("phases.steps[2]");
        assertThat(found.getFirst().before()).isNull();
        assertThat(found.getFirst().after())
                .isInstanceOfSatisfying(
                        Phases.Step.class, step -> assertThat(step.to()).isEqualTo(SupportPhase.TRANSITION));
    }

    @Test
    void a_correction_changes_the_fields_that_it_says_otherwise() {
        after(intake("2026-04-01"), drafted("2026-05-01", 1));
        assertThat(after(new EntryCorrected(2, drafted("2026-05-03", 1, List.of(4)), WORDS)))
                .extracting(FieldDifference::field)
                .contains("amendments.all[2]", "plans.drafts[2].on", "plans.drafts[2].goals")
                .doesNotContain("plans.drafts[2]", "plans.drafts[2].planNo");
    }

    @Test
    void a_retraction_takes_back_what_the_entry_said() {
        after(intake("2026-04-01"), consultation("2026-05-01"));
        List<FieldDifference> found = after(new EntryRetracted(2, WORDS));
        assertThat(found)
                .extracting(FieldDifference::field)
                .containsExactly("amendments.all[2]", "contacts.notes[2]", "matters.matters[2]");
        assertThat(found.getLast().after()).isNull();
        assertThat(found.getLast().before()).isInstanceOf(Matter.class);
    }

    @Test
    void what_only_leaves_the_window_is_no_change() {
        after(intake("2024-04-01"), weekly("2024-04-08"), success("2024-05-01"));
        assertThat(after(consultation("2026-05-01")))
                .extracting(FieldDifference::field)
                .containsExactly("contacts.notes[4]", "matters.matters[4]");
    }

    @Test
    void what_comes_back_into_the_window_is_no_change_either() {
        after(intake("2024-04-01"), success("2024-05-01"), success("2024-05-02"), consultation("2026-05-01"));
        assertThat(after(new EntryRetracted(4, WORDS)))
                .extracting(FieldDifference::field)
                .containsExactly("amendments.all[4]", "contacts.notes[4]", "matters.matters[4]");
    }

    @Test
    void what_is_kept_for_good_is_a_change_however_old() {
        after(intake("2020-04-01"), drafted("2020-05-01", 1), success("2026-05-01"));
        assertThat(after(new EntryRetracted(2, WORDS)))
                .extracting(FieldDifference::field)
                .contains("plans.drafts[2]");
    }

    @Test
    void files_that_say_the_same_do_not_differ_and_others_do() {
        List<Entry> history = RandomHistory.of(21, 120);
        CaseFile whole = CaseFile.of(history);
        assertThat(FileDifferences.between(whole, CaseFile.of(history))).isEmpty();
        assertThat(FileDifferences.between(CaseFile.of(history.subList(0, 60)), whole))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.before()).isNotEqualTo(one.after()));
    }
}
