package org.supporttimeline.api.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.finding.CaseFindings;
import org.supporttimeline.domain.finding.Finding;
import org.supporttimeline.domain.finding.Mended;
import org.supporttimeline.domain.finding.Written;
import org.supporttimeline.domain.page.GeneratedPage;

/** Writes {@code docs/how-to/rehearse-an-inspection.md}, with what is found in a sample case. */
class RehearsalPageTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void the_how_to_shows_what_is_found_in_a_sample_case() {
        List<Written> entries = entries("retention-with-corrections");
        List<Written> added = new ArrayList<>(entries);
        InterviewHeld may = interview(LocalDate.of(2026, 5, 28));
        added.add(new Written(new Entry(added.size() + 1, may), at(DAY)));
        String before = table(found(entries));
        String after = found(added).findings().stream()
                .filter(one -> one.mended() != null && one.mended().entry() == added.size())
                .map(RehearsalPageTest::row)
                .collect(Collectors.joining("\n"));

        GeneratedPage.markdown(
                        "docs/how-to/rehearse-an-inspection.md",
                        getClass(),
                        "Rehearse an inspection（運営指導に備える）",
                        """
                        An inspector asks whether the plan's documents are complete and in order, whether there was an interview and a
                        shared report in every month, and when each was written. Ask the record the same before the inspector does:

                        ```
                        GET /api/cases/{caseId}/findings            a case, today
                        GET /api/cases/{caseId}/findings?on=2026-05-31&knownAt=2026-06-05T00:00:00Z
                        GET /api/offices/{office}/findings          every case of an office, a line each (NDJSON)
                        ```

                        `on` is the day that is judged, `knownAt` the moment as of which the record is read. Every rule with its source
                        stands in [findings](../reference/findings.md). Staff, service managers and auditors may ask; a reporter may as
                        well, but rules that compare words are not looked at then, and are named as such.

                        ## What is found in a case

                        The sample case `retention-with-corrections`, judged on %s, as if each entry had been written on its own day (the
                        samples are all recorded when the service first starts, so in the running service every entry is late as well):

                        %s

                        Each line names the entries: look them up in the [timeline](../reference/timeline.md), or in the
                        [history](../reference/history.md) with who wrote them and when. In May the person was in hospital; the attempt is
                        among the entries of the finding, so the month explains itself. That is what to prepare: the reason, not an
                        interview.

                        ## What happens when something is added now

                        Suppose that an interview of 28 May had taken place and nobody had written it down, and somebody does so on
                        %s:

                        | rule | weight | entries | days | what is missing | mended |
                        |---|---|---|---|---|---|
                        %s

                        The gap is filled, and the finding stays: it says by which entry, and that it came half a year late. Nothing in the
                        record can make it say less. Asked with a `knownAt` before that day, it is as open as it was.

                        ## Rehearse a whole office

                        `GET /api/offices/{office}/findings` writes a line for each case (`kind` `CASE`), then one for each text that stands
                        in several cases (`SAME_TEXT`: which entries, never which words), then one with `kind` `END`: how often each rule
                        was found and how many of those are open. An answer without that last line was cut off. To see only the end:

                        ```
                        curl -s -u manager:PASSWORD http://127.0.0.1:8080/api/offices/sample-office/findings | tail -1
                        ```

                        Begin with what can still be done: findings that are not mended and whose last day is near. A month that is over,
                        a plan that was agreed to late and a copied text stay as they are; what helps there is a note that says why, made
                        openly and now.

                        ## What it does not say

                        It reads what was recorded, not what was done, and it does not know the office's papers: staffing, payroll, the
                        written guideline, committees. A rule marked `ADVICE` rests on our reading or on practice; a municipality may weigh
                        it otherwise, and [a setting](../reference/policy.md) says so. No finding is no certificate.
                        """.formatted(DAY, before, DAY, after))
                .holds();
    }

    private static CaseFindings found(List<Written> entries) {
        return CaseFindings.of(
                entries,
                DAY,
                Policies.standard(),
                CaseFindings.passages(entries, DAY, words -> Optional.of(words.sealed())));
    }

    private static String table(CaseFindings found) {
        return """
                | rule | weight | entries | days | what is missing | mended |
                |---|---|---|---|---|---|
                """ + found.findings().stream().map(RehearsalPageTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Finding one) {
        Mended mended = one.mended();
        return "| `%s` | %s | %s | %s – %s | %s<br>%s | %s |"
                .formatted(
                        one.rule(),
                        one.weight(),
                        one.entries().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        one.from(),
                        one.until(),
                        one.missing().ja(),
                        one.missing().en(),
                        mended == null
                                ? ""
                                : "by entry %d of %s, written %s, %d days late"
                                        .formatted(
                                                mended.entry(), mended.on(), mended.recordedOn(), mended.daysLate()));
    }

    /** The story with each entry written on its own day, or on that of the entry before where that is later. */
    private static List<Written> entries(String name) {
        SampleStory story = SampleStory.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Written> written = new ArrayList<>();
        LocalDate day = LocalDate.EPOCH;
        for (SampleLine line : story.lines()) {
            SupportEvent event = event(line.command(story.caseId(), Confidential::new));
            LocalDate on = event instanceof Fact fact ? fact.on() : day;
            day = on.isAfter(day) ? on : day;
            written.add(new Written(new Entry(line.no(), event), at(day)));
        }
        return written;
    }

    private static SupportEvent event(CaseCommand command) {
        return switch (command) {
            case OpenCase it -> it.intake();
            case RecordFact it -> it.fact();
            case CorrectEntry it -> new EntryCorrected(it.entry(), it.replacement(), it.reason());
            case RetractEntry it -> new EntryRetracted(it.entry(), it.reason());
            default -> throw new IllegalStateException("not in this story");
        };
    }

    private static Instant at(LocalDate day) {
        return day.atTime(17, 0).atZone(JAPAN).toInstant();
    }

    private static InterviewHeld interview(LocalDate on) {
        return new InterviewHeld(
                on,
                null,
                null,
                ContactChannel.FACE_TO_FACE,
                null,
                new Confidential("退院の見通しについて話した。復職の時期は医師と相談する。"),
                null,
                null,
                null,
                null,
                new TreeSet<>(),
                List.of(),
                null,
                new TreeSet<>());
    }
}
