package org.supporttimeline.api.pages.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.audit.HistoryEntryView;
import org.supporttimeline.api.cases.CaseSummary;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.shown.ShowingChanges;
import org.supporttimeline.api.pages.shown.ShownChange;
import org.supporttimeline.api.replay.CompareView;
import org.supporttimeline.api.replay.DeadlineChange;
import org.supporttimeline.api.replay.DeadlineChange.DeadlineStanding;
import org.supporttimeline.api.replay.IndicatorChange;
import org.supporttimeline.api.replay.IndicatorChange.IndicatorStanding;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.EventCatalogue;

/**
 * The record at two moments beside each other, in terms.
 *
 * @param standing how the case stands on the day: stage, work, plan, staff, what is open
 * @param due what is due
 * @param notices what is to be looked at
 * @param file what else the file holds otherwise
 * @param entries what was recorded in between
 */
record ComparedView(
        LocalDate on,
        Side before,
        Side after,
        List<ShownChange> standing,
        List<ShownChange> due,
        List<ShownChange> notices,
        List<ShownChange> file,
        List<Written> entries) {

    /**
     * The record at one of the moments.
     *
     * @param at null for now
     * @param sha256 of the entries
     */
    record Side(@Nullable ZonedDateTime at, int lastEntry, String sha256) {}

    /** An entry that was written in between. */
    record Written(
            int entry,
            String title,
            LocalDate on,
            ZonedDateTime recordedAt,
            String recordedBy,
            int daysLate,
            boolean late,
            @Nullable Integer amends) {}

    static ComparedView of(CompareView compared, Terms terms) {
        var showing = new ShowingChanges(terms);
        return new ComparedView(
                compared.on(),
                side(compared.before()),
                side(compared.after()),
                showing.of(CaseSummary.class, compared.changed().standing()),
                compared.changed().deadlines().stream()
                        .map(change -> due(change, terms))
                        .toList(),
                compared.changed().indicators().stream()
                        .map(change -> notice(change, terms))
                        .toList(),
                showing.of(CaseFile.class, compared.changed().file()),
                compared.entries().stream().map(entry -> written(entry, terms)).toList());
    }

    private static Side side(CompareView.RecordAt record) {
        Instant at = record.knownAt();
        return new Side(
                at == null || at.equals(Instant.EPOCH) ? null : at.atZone(HistoryLines.JAPAN),
                record.lastEntry(),
                record.record().sha256());
    }

    private static ShownChange due(DeadlineChange change, Terms terms) {
        return new ShownChange(
                terms.of(change.ja(), change.en()), text(change.before(), terms), text(change.after(), terms));
    }

    private static String text(@Nullable DeadlineStanding standing, Terms terms) {
        return standing == null ? "" : standing.dueOn() + " " + terms.of(standing.state());
    }

    private static ShownChange notice(IndicatorChange change, Terms terms) {
        return new ShownChange(
                terms.of(change.ja(), change.en()), text(change.before(), terms), text(change.after(), terms));
    }

    private static String text(@Nullable IndicatorStanding standing, Terms terms) {
        if (standing == null) {
            return "";
        }
        var parts = new ArrayList<String>();
        if (standing.level() != null) {
            parts.add(terms.of(standing.level()));
        }
        if (standing.reason() != null) {
            parts.add(terms.of(standing.reason().ja(), standing.reason().en()));
        }
        parts.add(terms.of(standing.since() + " から", "since " + standing.since()));
        return String.join(" ", parts);
    }

    private static Written written(HistoryEntryView entry, Terms terms) {
        return new Written(
                entry.entry(),
                terms.of(EventCatalogue.byName(entry.type()).orElseThrow()),
                entry.on(),
                entry.recordedAt().atZone(HistoryLines.JAPAN),
                entry.recordedBy(),
                entry.daysLate(),
                entry.late(),
                entry.amendment() == null ? null : entry.amendment().amends());
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "ComparedView";
    }
}
