package org.supporttimeline.api.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.LiftLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.PlaceLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.decision.Decision;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;
import tools.jackson.databind.JsonNode;

class SampleStoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate EARLIEST = LocalDate.of(2022, 1, 1);
    private static final Forms FORMS = Forms.standard();
    private static final int LONG_ENOUGH_TO_BE_A_COPY = 25;

    static List<SampleStory> stories() {
        return SampleStory.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_line_of_a_story_is_accepted_by_the_rules(SampleStory story) {
        CaseFile file = CaseFile.of(play(story));
        assertEquals(story.lines().size(), file.lastEntry());
    }

    @Test
    void together_the_stories_use_every_event_of_the_catalogue() {
        var missing = EventCatalogue.all().stream().map(EventType::name).collect(Collectors.toCollection(TreeSet::new));
        stories()
                .forEach(story -> play(story)
                        .forEach(entry ->
                                missing.remove(EventCatalogue.of(entry.event()).name())));
        assertEquals(new TreeSet<>(), missing);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_day_of_a_story_lies_where_it_can(SampleStory story) {
        for (SampleLine line : story.lines()) {
            JsonNode fact = line.said().path("fact");
            if (!fact.isMissingNode()) {
                LocalDate on = LocalDate.parse(fact.path("on").asString());
                assertTrue(!on.isBefore(EARLIEST) && on.isBefore(TODAY), () -> "line " + line.no());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_account_that_acts_is_a_sample_account(SampleStory story) {
        var unknown = story.lines().stream()
                .map(SampleLine::as)
                .filter(account -> !SampleAccounts.accounts().containsKey(account))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void no_note_is_a_copy_of_another(SampleStory story) {
        Map<String, Integer> seen = new HashMap<>();
        for (SampleLine line : story.lines()) {
            JsonNode fact = line.said().path("fact");
            for (String field : List.of("note", "health", "work", "relations", "leisure", "summary", "minutes")) {
                String text = fact.path(field).asString("");
                Integer before = text.length() < LONG_ENOUGH_TO_BE_A_COPY ? null : seen.put(text, line.no());
                if (before != null && !isTakenBack(story, line.no())) {
                    fail("lines " + before + " and " + line.no() + " say the same in " + field);
                }
            }
        }
    }

    /** The story of the mistakes enters one interview twice on purpose. */
    private static boolean isTakenBack(SampleStory story, int no) {
        return story.lines().stream()
                .anyMatch(line -> line.said().path("retract").asInt(0) == no);
    }

    private static List<Entry> play(SampleStory story) {
        var entries = new ArrayList<Entry>();
        for (SampleLine line : story.lines()) {
            CaseCommand command = line.command(story.caseId(), Confidential::new);
            try {
                entries.add(new Entry(line.no(), decide(command, entries)));
            } catch (Refused e) {
                fail(story.name() + ", line " + line.no() + ": " + e.violations());
            }
        }
        return entries;
    }

    private static SupportEvent decide(CaseCommand command, List<Entry> entries) {
        CaseFile file = CaseFile.of(entries);
        return switch (command) {
            case OpenCase it -> Decision.open(it, TODAY, FORMS);
            case RecordFact it -> Decision.record(file, it, TODAY, FORMS);
            case CorrectEntry it -> Decision.correct(entries, it, TODAY, FORMS);
            case RetractEntry it -> Decision.retract(entries, it, TODAY, FORMS);
            case PlaceLegalHold it -> Decision.place(file, it);
            case LiftLegalHold it -> Decision.lift(file, it);
            case RequestErasure it -> Decision.request(file, it);
            case DestroyKey it -> Decision.destroy(file, it, TODAY, Policies.standard());
        };
    }
}
