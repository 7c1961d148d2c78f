package org.supporttimeline.projections.backtest;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Employments;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.RecordedEntry;

/**
 * Goes through cases as they became known: at the end of each day on which something was recorded, and on every day in between
 * on which the rule may begin or cease to hold by itself. For one thread.
 */
final class CaseWalk {

    private final RiskRule rule;
    private final List<Policies> readings;
    private final OfficeScope scope;
    private final LocalDate until;
    private final List<Tally> tallies;
    private long cases;
    private long leftOut;
    private long days;
    private long endings;

    /**
     * @param readings the settings by which the rule is judged, one after the other
     * @param scope the offices whose cases count
     * @param until the last day
     */
    CaseWalk(Trial trial, List<Policies> readings, OfficeScope scope, LocalDate until) {
        this.rule = trial.rule();
        this.readings = readings;
        this.scope = scope;
        this.until = until;
        this.tallies =
                readings.stream().map(reading -> new Tally(trial.horizonDays())).toList();
    }

    /** All entries of a case, in order. */
    void walk(List<RecordedEntry> recorded) {
        List<Entry> entries = recorded.stream().map(RecordedEntry::entry).toList();
        List<Watch> watches =
                readings.stream().map(reading -> new Watch(rule, reading)).toList();
        var folded = new Folded(entries);
        CaseFile file = CaseFile.EMPTY;
        LocalDate first = recorded.getFirst().recordedOn();
        long open = 0;
        int done = 0;
        while (done < entries.size()) {
            LocalDate day = recorded.get(done).recordedOn();
            int end = endOf(day, recorded, done);
            file = folded.to(end);
            done = end;
            LocalDate stop = end < entries.size() ? recorded.get(end).recordedOn() : until.plusDays(1);
            if (isOpen(file, day)) {
                open += Math.max(0, DAYS.between(day, stop));
                CaseFile known = file;
                watches.forEach(watch -> watch.look(known, day, stop));
            } else {
                watches.forEach(Watch::rest);
            }
        }
        if (file.opened() && scope.covers(file.offices().current())) {
            count(open, watches, ended(file, first));
        }
    }

    /** A case that cannot be judged. */
    void leaveOut() {
        leftOut++;
    }

    private void count(long open, List<Watch> watches, NavigableSet<LocalDate> ended) {
        cases++;
        days += open;
        endings += ended.size();
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).add(watches.get(i).firings(), ended, until);
        }
    }

    /** Last days of jobs while the case was being recorded, as they are known in the end. */
    private NavigableSet<LocalDate> ended(CaseFile file, LocalDate first) {
        return file.employments().ends().stream()
                .map(Employments.End::on)
                .filter(on -> !on.isBefore(first) && !on.isAfter(until))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int endOf(LocalDate day, List<RecordedEntry> recorded, int from) {
        int end = from + 1;
        while (end < recorded.size() && !recorded.get(end).recordedOn().isAfter(day)) {
            end++;
        }
        return end;
    }

    private static boolean isOpen(CaseFile file, LocalDate day) {
        return file.phases()
                .on(day)
                .filter(phase -> phase != SupportPhase.CLOSED)
                .isPresent();
    }

    /** Several walks as one. */
    static Sum sum(List<CaseWalk> walks, int horizonDays) {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < walks.getFirst().tallies.size(); i++) {
            Tally all = new Tally(horizonDays);
            for (CaseWalk walk : walks) {
                all.add(walk.tallies.get(i));
            }
            tallies.add(all);
        }
        return new Sum(
                walks.stream().mapToLong(walk -> walk.cases).sum(),
                walks.stream().mapToLong(walk -> walk.leftOut).sum(),
                walks.stream().mapToLong(walk -> walk.days).sum(),
                walks.stream().mapToLong(walk -> walk.endings).sum(),
                tallies);
    }

    /** What all walks have counted. */
    record Sum(long cases, long leftOut, long days, long endings, List<Tally> tallies) {}
}
