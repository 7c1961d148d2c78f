package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Report.EntriesConfirmed;
import org.supporttimeline.domain.event.Report.ReportIssued;
import org.supporttimeline.domain.event.Report.ReportShared;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** Monthly support reports and the client's confirmations, for the window. */
public record Reports(
        @Ja("作成した支援レポート") List<Issued> issued,
        @Ja("支援レポートの共有") List<Shared> shared,
        @Ja("本人の確認") List<Confirmed> confirmed) {

    static final Reports EMPTY = new Reports(List.of(), List.of(), List.of());

    public Reports {
        issued = List.copyOf(issued);
        shared = List.copyOf(shared);
        confirmed = List.copyOf(confirmed);
    }

    /** The report of a month was issued. */
    public record Issued(
            @Ja("作成日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("対象月") YearMonth month) implements Dated {}

    /** The report of a month was shared. */
    public record Shared(
            @Ja("共有日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("対象月") YearMonth month,
            @Ja("共有先") SortedSet<Role> with,
            @Ja("方法") ContactChannel channel,
            @Ja("同意の記録の番号") @Nullable Integer consent)
            implements Dated {
        public Shared {
            with = Sorted.set(with);
        }
    }

    /** The client confirmed entries. */
    public record Confirmed(
            @Ja("確認日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("確認した記録の番号") SortedSet<Integer> entries) implements Dated {
        public Confirmed {
            entries = Sorted.set(entries);
        }
    }

    /** When the report of a month was first issued. */
    public Optional<Issued> issued(YearMonth month) {
        return issued.stream().filter(report -> report.month().equals(month)).findFirst();
    }

    /** When the report of a month was first shared with somebody of that role. */
    public Optional<Shared> shared(YearMonth month, Role with) {
        return shared.stream()
                .filter(report -> report.month().equals(month) && report.with().contains(with))
                .findFirst();
    }

    Reports with(int entry, ReportIssued fact) {
        return new Reports(ByDay.insert(issued, new Issued(fact.on(), entry, fact.month())), shared, confirmed);
    }

    Reports with(int entry, ReportShared fact) {
        Shared report = new Shared(fact.on(), entry, fact.month(), fact.with(), fact.channel(), fact.consent());
        return new Reports(issued, ByDay.insert(shared, report), confirmed);
    }

    Reports with(int entry, EntriesConfirmed fact) {
        Confirmed word = new Confirmed(fact.on(), entry, fact.entries());
        return new Reports(issued, shared, ByDay.insert(confirmed, word));
    }

    Reports since(LocalDate day) {
        return new Reports(ByDay.since(issued, day), ByDay.since(shared, day), ByDay.since(confirmed, day));
    }
}
