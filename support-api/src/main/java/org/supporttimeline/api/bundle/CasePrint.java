package org.supporttimeline.api.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.audit.HistoryLine;
import org.supporttimeline.api.pages.audit.HistoryLines;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.ProblemFound;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.projections.audit.AuditEntry;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.SealedTree;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.month.MonthActivities;
import org.supporttimeline.projections.month.MonthProjection;
import org.supporttimeline.projections.projector.PastCases;

/** Puts together what is printed of a case. */
@Component
final class CasePrint {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final CaseLog log;
    private final Ledger ledger;
    private final MonthActivities months;
    private final PastCases past;
    private final CaughtUp caughtUp;

    CasePrint(
            CaseLog log,
            @Qualifier("ledger") Ledger ledger,
            MonthActivities months,
            PastCases past,
            CaughtUp caughtUp) {
        this.log = log;
        this.ledger = ledger;
        this.months = months;
        this.past = past;
        this.caughtUp = caughtUp;
    }

    /** @param entries all that count, in order */
    PrintedCase of(
            UUID caseId,
            Order order,
            Instant madeAt,
            SealedTree sealed,
            List<AuditEntry> entries,
            Function<Confidential, Words> open) {
        Terms terms = Terms.in(Locale.JAPANESE);
        var history = new HistoryLines(log.wire(), terms);
        List<HistoryLine> lines = entries.stream()
                .map(entry -> history.line(entry, open, null, Collections.emptyNavigableSet()))
                .toList();
        return new PrintedCase(
                caseId,
                RequestView.of(order, madeAt),
                madeAt.atZone(JAPAN),
                inJapan(order.knownAt()),
                lines.stream()
                        .sorted(Comparator.comparing(HistoryLine::on).thenComparingInt(HistoryLine::entry))
                        .toList(),
                lines.stream().filter(line -> line.amends() != null).toList(),
                months(caseId, order, entries, terms),
                sealed.note().toString(),
                ledger.verifiers().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    /** The last ten years at most; null where the tables have not come so far. */
    private @Nullable List<MonthLine> months(UUID caseId, Order order, List<AuditEntry> entries, Terms terms) {
        YearMonth last = YearMonth.from(order.on());
        YearMonth first = entries.stream()
                .map(AuditEntry::on)
                .min(Comparator.<LocalDate>naturalOrder())
                .map(YearMonth::from)
                .orElse(last);
        YearMonth earliest = last.minusMonths(MonthActivities.MOST - 1L);
        if (first.isAfter(last)) {
            return List.of();
        }
        try {
            caughtUp.require(
                    MonthProjection.NAME,
                    order.account().scope(),
                    caseId,
                    entries.getLast().stored().position());
        } catch (ProblemFound late) {
            return null;
        }
        var span = new MonthActivities.Span(first.isBefore(earliest) ? earliest : first, last);
        return past.find(caseId, order.position(), order.on())
                .flatMap(then -> months.ofCase(order.account().scope(), then, span))
                .map(page -> page.months().stream()
                        .map(month -> MonthLine.of(month, terms))
                        .toList())
                .orElse(null);
    }

    private static @Nullable ZonedDateTime inJapan(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(JAPAN);
    }
}
