package org.supporttimeline.api.pages.supportreport;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.domain.casefile.Amendments.Amended;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineCursor;
import org.supporttimeline.projections.timeline.TimelineEntry;
import org.supporttimeline.projections.timeline.TimelineFilter;
import org.supporttimeline.projections.timeline.TimelinePage;

/** Reads facts of a case for its reports, each as it counts now: as corrected, and not at all when it was taken back. */
@Component
final class MonthOfEntries {

    private static final String CHECK_INS = "CheckIn";

    private final Timeline timeline;
    private final WireForm wire;

    MonthOfEntries(Timeline timeline, CaseLog log) {
        this.timeline = timeline;
        this.wire = log.wire();
    }

    /**
     * A fact that counts.
     *
     * @param recordedBy who recorded what counts now
     */
    record Told(int entry, Fact fact, String recordedBy) {}

    /** What happened in a month, in the order of its days; filled forms are counted elsewhere and left out. */
    List<Told> in(Account account, UUID caseId, CaseFile file, YearMonth month) {
        return all(
                        account,
                        caseId,
                        file,
                        new TimelineFilter(Set.of(), Set.of(), month.atDay(1), month.atEndOfMonth(), null, null, null))
                .stream()
                .filter(told -> !wire.typeOf(told.fact()).family().equals(CHECK_INS))
                .toList();
    }

    /** All facts of some kinds, in the order of their days. */
    List<Told> of(Account account, UUID caseId, CaseFile file, Set<String> types) {
        return all(account, caseId, file, new TimelineFilter(Set.of(), types, null, null, null, null, null));
    }

    private List<Told> all(Account account, UUID caseId, CaseFile file, TimelineFilter filter) {
        Map<Integer, Amended> amended = new HashMap<>();
        file.amendments().all().forEach(one -> amended.put(one.entry(), one));
        List<Told> all = new ArrayList<>();
        TimelineCursor before = null;
        do {
            TimelinePage page = timeline.page(account.scope(), caseId, filter, before, Timeline.MOST)
                    .orElseThrow(() -> Problems.notFound().found());
            for (TimelineEntry entry : page.entries()) {
                told(account, caseId, entry, amended).ifPresent(all::add);
            }
            before = page.older();
        } while (before != null);
        all.sort(Comparator.comparing((Told told) -> told.fact().on()).thenComparingInt(Told::entry));
        return all;
    }

    private Optional<Told> told(Account account, UUID caseId, TimelineEntry entry, Map<Integer, Amended> amended) {
        StoredEntry stored = entry.stored();
        Amended by = amended.get(stored.entryNo());
        if (by == null) {
            return told(stored.entryNo(), stored);
        }
        Integer saidBy = by.saidBy();
        return saidBy == null
                ? Optional.empty()
                : timeline.entry(account.scope(), caseId, saidBy)
                        .flatMap(page -> page.entries().stream().findFirst())
                        .flatMap(correction -> told(stored.entryNo(), correction.stored()));
    }

    private Optional<Told> told(int entry, StoredEntry stored) {
        Fact fact = fact(wire.read(stored.type(), stored.revision(), stored.payload()));
        return Optional.ofNullable(fact)
                .map(found -> new Told(
                        entry, found, wire.readMetadata(stored.metadata()).actor()));
    }

    private static @Nullable Fact fact(SupportEvent event) {
        return event instanceof EntryCorrected correction
                ? correction.replacement()
                : event instanceof Fact fact ? fact : null;
    }

    /** Whether a day lies in a month. */
    static boolean isIn(LocalDate day, YearMonth month) {
        return YearMonth.from(day).equals(month);
    }
}
