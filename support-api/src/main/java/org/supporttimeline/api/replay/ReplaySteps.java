package org.supporttimeline.api.replay;

import java.time.LocalDate;
import java.util.List;
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
 */
final class ReplaySteps {

    private final List<StoredEntry> stored;
    private final List<RecordedEntry> recorded;
    private final WireForm wire;
    private final Judged.Judge judge;
    private final Reader reader;
    private final @Nullable LocalDate on;
    private final AsRecorded history;
    private final Unfolding files;
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
            List<StoredEntry> stored,
            List<RecordedEntry> recorded,
            WireForm wire,
            Policies policies,
            Judged.Judge judge,
            Reader reader,
            @Nullable LocalDate on) {
        this.stored = stored;
        this.recorded = recorded;
        this.wire = wire;
        this.judge = judge;
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
        return files.hasNext();
    }

    ReplayStep next() {
        CaseFile known = files.file();
        int at = known.lastEntry();
        LocalDate day = on == null ? recorded.get(at).recordedOn() : on;
        Judged earlier = last;
        Judged before = earlier != null && earlier.on().equals(day) ? earlier : judge.judge(known, day);
        Judged after = judge.judge(files.next(), day);
        Changes passed = earlier == null ? null : Changes.between(earlier, before, reader);
        AuditEntry entry = history.of(stored.get(at), recorded.get(at));
        Changes changed = Changes.between(before, after, reader);
        last = after;
        count(entry, passed);
        count(changed);
        return new ReplayStep(
                "step",
                day,
                passed == null || passed.none() ? null : passed,
                HistoryEntryView.of(entry, wire, reader.open()),
                changed);
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
