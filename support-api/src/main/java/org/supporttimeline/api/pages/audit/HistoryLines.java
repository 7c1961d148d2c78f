package org.supporttimeline.api.pages.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.audit.HistoryEntryView;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.shown.Showing;
import org.supporttimeline.api.pages.shown.ShowingChanges;
import org.supporttimeline.api.pages.shown.ShownChange;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.projections.audit.AuditEntry;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;

/** Makes lines of the history of the record: the same entries and changes that the API tells, in terms. */
public final class HistoryLines {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final WireForm wire;
    private final Terms terms;

    public HistoryLines(WireForm wire, Terms terms) {
        this.wire = wire;
        this.terms = terms;
    }

    /**
     * One line.
     *
     * @param name of the person, where it shall stand in it
     * @param bundles when bundles of its case were made
     */
    public HistoryLine line(
            AuditEntry entry, Function<Confidential, Words> open, @Nullable Words name, NavigableSet<Instant> bundles) {
        HistoryEntryView view = HistoryEntryView.of(entry, wire, open).after(bundles);
        var amendment = view.amendment();
        return new HistoryLine(
                view.caseId(),
                name,
                view.entry(),
                terms.of(EventCatalogue.byName(view.type()).orElseThrow()),
                view.on(),
                view.recordedAt().atZone(JAPAN),
                view.recordedBy(),
                view.role(),
                view.channel().name(),
                view.late() ? view.businessDaysLate() : 0,
                view.amended(),
                amendment == null ? null : amendment.amends(),
                amendment == null ? List.of() : changes(Objects.requireNonNull(entry.amending()), view),
                amendment != null && !amendment.afterReportShared().isEmpty(),
                amendment == null || amendment.afterBundle() == null
                        ? null
                        : amendment.afterBundle().atZone(JAPAN),
                new Showing(terms, open).fields(event(entry.stored())));
    }

    private List<ShownChange> changes(AuditEntry.Amending amending, HistoryEntryView view) {
        return Stream.of(amending.before(), amending.after())
                .flatMap(said -> said.stream())
                .findFirst()
                .map(said -> new ShowingChanges(terms)
                        .of(
                                fact(event(said)).getClass(),
                                Objects.requireNonNull(view.amendment()).changes()))
                .orElse(List.of());
    }

    private SupportEvent event(StoredEntry stored) {
        return wire.read(stored.type(), stored.revision(), stored.payload());
    }

    private static SupportEvent fact(SupportEvent said) {
        return said instanceof EntryCorrected corrected ? corrected.replacement() : said;
    }
}
