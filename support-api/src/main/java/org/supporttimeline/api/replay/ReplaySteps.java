package org.supporttimeline.api.replay;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.audit.HistoryEntryView;
import org.supporttimeline.api.replay.IndicatorChange.What;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Unfolding;
import org.supporttimeline.projections.audit.AsRecorded;
import org.supporttimeline.projections.audit.AuditEntry;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;

/**
 * The steps of a replay, one after the other. Between two entries days pass, which change what is due by themselves; so a file
 * is judged on the day of the next entry once before it and once after, and only that difference is what the entry changed.
 * Some entries ahead are judged at once, on all processors: each file stands for itself.
 */
final class ReplaySteps {

    private static final int AHEAD = 128;

    /** What is told in one step; {@code earlier} is how the step before left the case, null in the first. */
    private record Step(int at, @Nullable Judged earlier, Judged before, Judged after) {

        /** What the days before it changed by themselves; null when none had passed. */
        @Nullable
        Changes passed(Reader reader) {
            return earlier == null
                            || earlier.known().today().equals(before.known().today())
                    ? null
                    : Changes.between(earlier, before, reader);
        }
    }

    private final UUID caseId;
    private final List<StoredEntry> stored;
    private final List<RecordedEntry> recorded;
    private final WireForm wire;
    private final Policies policies;
    private final Reader reader;
    private final @Nullable LocalDate on;
    private final AsRecorded history;
    private final Unfolding files;
    private final Deque<Step> judged = new ArrayDeque<>();
    private @Nullable Judged last;
    private int steps;
    private int amendments;
    private int late;
    private int raised;
    private int cleared;

    /**
     * @param stored all entries of the case up to the last step
     * @param recorded the same, decoded
     * @param on the day on which all are judged; null to judge each on its own day of recording
     */
    ReplaySteps(
            UUID caseId,
            List<StoredEntry> stored,
            List<RecordedEntry> recorded,
            WireForm wire,
            Policies policies,
            Reader reader,
            @Nullable LocalDate on) {
        this.caseId = caseId;
        this.stored = stored;
        this.recorded = recorded;
        this.wire = wire;
        this.policies = policies;
        this.reader = reader;
        this.on = on;
        this.history = new AsRecorded(stored, recorded, wire, policies);
        this.files = new Unfolding(recorded.stream().map(RecordedEntry::entry).toList());
    }

    /** Passes over entries without telling them. */
    void skip(int entries) {
        for (int i = 0; i < entries; i++) {
            files.next();
        }
    }

    boolean hasNext() {
        return !judged.isEmpty() || files.hasNext();
    }

    ReplayStep next() {
        if (judged.isEmpty()) {
            judgeAhead();
        }
        Step step = judged.removeFirst();
        Changes passed = step.passed(reader);
        Changes changed = Changes.between(step.before(), step.after(), reader);
        AuditEntry entry = history.of(stored.get(step.at()), recorded.get(step.at()));
        count(entry, passed);
        count(changed);
        return new ReplayStep(
                "step",
                step.after().known().today(),
                passed == null || passed.none() ? null : passed,
                HistoryEntryView.of(entry, wire, reader.open()),
                changed);
    }

    private void judgeAhead() {
        CaseFile first = files.file();
        List<CaseFile> ahead = new ArrayList<>();
        while (files.hasNext() && ahead.size() < AHEAD) {
            ahead.add(files.next());
        }
        int from = first.lastEntry();
        Judged earliest = last;
        List<Judged> after = each(ahead.size(), i -> Judged.of(caseId, ahead.get(i), day(from + i), policies));
        List<Judged> before = each(ahead.size(), i -> {
            Judged earlier = i == 0 ? earliest : after.get(i - 1);
            return earlier == null
                    ? Judged.of(caseId, first, day(from), policies)
                    : earlier.on(day(from + i), policies);
        });
        for (int i = 0; i < ahead.size(); i++) {
            judged.addLast(new Step(from + i, i == 0 ? earliest : after.get(i - 1), before.get(i), after.get(i)));
        }
        last = after.getLast();
    }

    private static List<Judged> each(int count, IntFunction<Judged> judge) {
        return IntStream.range(0, count).parallel().mapToObj(judge).toList();
    }

    private LocalDate day(int at) {
        return on == null ? recorded.get(at).recordedOn() : on;
    }

    ReplayEnd end() {
        return new ReplayEnd("end", steps, amendments, late, raised, cleared);
    }

    private void count(AuditEntry entry, @Nullable Changes passed) {
        steps++;
        amendments += entry.amending() == null ? 0 : 1;
        late += entry.late() ? 1 : 0;
        if (passed != null) {
            count(passed);
        }
    }

    private void count(Changes changes) {
        for (IndicatorChange one : changes.indicators()) {
            raised += one.change() == What.RAISED ? 1 : 0;
            cleared += one.change() == What.CLEARED ? 1 : 0;
        }
    }
}
