package org.supporttimeline.api.pages.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.drafts.FormDrafts;
import org.supporttimeline.api.pages.frame.MetBy;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.risk.Indicator;
import org.supporttimeline.projections.caseload.CaseNow;
import org.supporttimeline.projections.caseload.Caseload;
import org.supporttimeline.projections.caseload.CaseloadFilter;
import org.supporttimeline.projections.caseload.CaseloadOrder;
import org.supporttimeline.projections.caseload.CaseloadProjection;
import org.supporttimeline.projections.due.DueCursor;
import org.supporttimeline.projections.due.DueFilter;
import org.supporttimeline.projections.due.DueItem;
import org.supporttimeline.projections.due.DueItems;
import org.supporttimeline.projections.due.DueProjection;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.risk.CaseIndicator;
import org.supporttimeline.projections.risk.IndicatorFilter;
import org.supporttimeline.projections.risk.Indicators;
import org.supporttimeline.projections.risk.RiskProjection;
import org.supporttimeline.projections.timeline.RecentEntries;
import org.supporttimeline.projections.timeline.RecentEntry;
import org.supporttimeline.projections.timeline.TimelineProjection;

/** Brings together what a morning's page shows, from the same lists that the API answers with. */
@Component
final class Morning {

    /** More than that is no list to begin a day with; the rest is found in the list of cases. */
    private static final int CASES = 100;

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int NEWS = 60;
    private static final int ITEMS = 60;
    private static final int DAYS_AHEAD = 7;

    /** What is recorded by now is waited for in each of them. */
    private static final List<String> PROJECTIONS =
            List.of(CaseloadProjection.NAME, DueProjection.NAME, RiskProjection.NAME, TimelineProjection.NAME);

    private final Caseload caseload;
    private final DueItems due;
    private final Indicators indicators;
    private final CaughtUp caughtUp;
    private final CaseLog log;
    private final RecentEntries recent;
    private final MetToday meetings;
    private final LastLook looks;
    private final FormDrafts drafts;
    private final WordsDoor words;
    private final Clock clock;

    Morning(
            Caseload caseload,
            DueItems due,
            Indicators indicators,
            CaughtUp caughtUp,
            CaseLog log,
            RecentEntries recent,
            MetToday meetings,
            LastLook looks,
            FormDrafts drafts,
            WordsDoor words,
            Clock clock) {
        this.caseload = caseload;
        this.due = due;
        this.indicators = indicators;
        this.caughtUp = caughtUp;
        this.log = log;
        this.recent = recent;
        this.meetings = meetings;
        this.looks = looks;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    /** Apart from what is due, of which somebody may have so much behind them that today is not reached. */
    private List<DueItem> dueToday(Account account, LocalDate today) {
        return due.page(
                        account.scope(),
                        new DueFilter(today, account.id(), null, MetToday.KINDS),
                        DueCursor.before(today),
                        ITEMS)
                .items();
    }

    TodayView of(Account account, boolean mine, Locale locale) {
        long recorded = log.entries().head();
        PROJECTIONS.forEach(projection -> caughtUp.require(projection, recorded));
        LocalDate today = LocalDate.now(clock);
        StaffId staff = mine ? account.id() : null;
        var page = caseload.page(
                account.scope(),
                new CaseloadFilter(null, null, staff, null, null, null),
                CaseloadOrder.MOST_URGENT,
                null,
                CASES);
        Map<UUID, List<Indicator>> noticed = noticed(account, staff);
        List<CaseNow> urgent = page.cases().stream()
                .filter(one -> one.level() != null || noticed.containsKey(one.caseId()))
                .toList();
        List<DueItem> items = due.page(
                        account.scope(), new DueFilter(today.plusDays(DAYS_AHEAD), staff, null, Set.of()), null, ITEMS)
                .items();
        Set<UUID> shown = new LinkedHashSet<>();
        urgent.forEach(one -> shown.add(one.caseId()));
        items.forEach(item -> shown.add(item.caseId()));
        List<FormDrafts.Listed> begun = account.records() ? drafts.of(account) : List.of();
        begun.stream().flatMap(one -> Stream.ofNullable(one.form().caseId())).forEach(shown::add);
        LastLook.Before before = looks.look(account, recorded);
        List<RecentEntry> news = recent
                .after(
                        account.scope(),
                        page.cases().stream().map(CaseNow::caseId).toList(),
                        before.position(),
                        NEWS)
                .stream()
                .filter(entry -> isCheckIn(entry) || !entry.recordedBy().equals(account.id()))
                .toList();
        news.forEach(entry -> shown.add(entry.caseId()));
        List<MetToday.Meeting> met =
                mine ? meetings.of(account, page.cases(), dueToday(account, today), today, before.at()) : List.of();
        met.forEach(meeting -> shown.add(meeting.caseId()));
        Map<UUID, CaseNow> known = new HashMap<>();
        page.cases().forEach(one -> known.put(one.caseId(), one));
        List<UUID> beyond = shown.stream().filter(id -> !known.containsKey(id)).toList();
        caseload.these(account.scope(), beyond).forEach(one -> known.put(one.caseId(), one));
        var terms = Terms.in(locale);
        shown.retainAll(known.keySet());
        try (var open = words.open(account, shown)) {
            Function<UUID, Words> name =
                    id -> open.of(id).apply(requireCase(known, id).name());
            return new TodayView(
                    today,
                    mine,
                    urgent.stream()
                            .map(one -> card(
                                    one,
                                    name.apply(one.caseId()),
                                    noticed.getOrDefault(one.caseId(), List.of()),
                                    account.readsWords(),
                                    terms))
                            .toList(),
                    met.stream()
                            .map(one -> meeting(one, name.apply(one.caseId()), terms))
                            .toList(),
                    items.stream()
                            .filter(item -> known.containsKey(item.caseId()))
                            .map(item -> line(item, name.apply(item.caseId()), today, terms))
                            .toList(),
                    before.at().atZone(JAPAN),
                    news.stream()
                            .filter(Morning::isCheckIn)
                            .map(entry -> newLine(entry, name.apply(entry.caseId()), terms))
                            .toList(),
                    news.stream()
                            .filter(entry -> !isCheckIn(entry))
                            .map(entry -> newLine(entry, name.apply(entry.caseId()), terms))
                            .toList(),
                    begun.stream()
                            .filter(one -> one.form().caseId() == null || known.containsKey(one.caseId()))
                            .map(one ->
                                    draft(one, one.form().caseId() == null ? null : name.apply(one.caseId()), terms))
                            .toList(),
                    page.phases().values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    private static CaseNow requireCase(Map<UUID, CaseNow> known, UUID id) {
        CaseNow found = known.get(id);
        if (found == null) {
            throw new IllegalStateException("a case that is listed is not there");
        }
        return found;
    }

    private Map<UUID, List<Indicator>> noticed(Account account, @Nullable StaffId staff) {
        var all = IndicatorFilter.ATTENTION;
        var filter = new IndicatorFilter(staff, all.office(), all.levels(), all.rules(), all.closed());
        var byCase = new HashMap<UUID, List<Indicator>>();
        for (CaseIndicator one :
                indicators.page(account.scope(), filter, null, Indicators.MOST).indicators()) {
            byCase.computeIfAbsent(one.caseId(), id -> new ArrayList<>()).add(one.indicator());
        }
        return byCase;
    }

    private static TodayView.CaseCard card(
            CaseNow one, Words name, List<Indicator> noticed, boolean readsWords, Terms terms) {
        Indicator first = noticed.isEmpty() ? null : noticed.getFirst();
        CaseNow.NextDue next = one.next();
        return new TodayView.CaseCard(
                one.caseId(),
                name,
                terms.of(one.phase()),
                one.level() == null ? "" : one.level().name().toLowerCase(Locale.ROOT),
                one.level() == null ? "" : terms.of(one.level().ja(), terms.of(one.level())),
                first == null || !readsWords
                        ? ""
                        : terms.of(first.reason().ja(), first.reason().en()),
                first == null
                        ? ""
                        : terms.of(first.nextStep().ja(), first.nextStep().en()),
                Math.max(0, noticed.size() - 1),
                one.lastContacts().client(),
                next == null ? "" : terms.of(next.kind().ja(), next.kind().en()),
                next == null ? null : next.on());
    }

    private static boolean isCheckIn(RecentEntry entry) {
        return entry.type().equals("CheckInSubmitted");
    }

    private static TodayView.Meeting meeting(MetToday.Meeting one, Words name, Terms terms) {
        DeadlineKind due = one.due();
        return new TodayView.Meeting(
                one.caseId(),
                name,
                due == null ? "" : terms.of(due.ja(), due.en()),
                one.since(),
                one.changes().stream().map(entry -> newLine(entry, name, terms)).toList());
    }

    private static TodayView.NewLine newLine(RecentEntry entry, Words name, Terms terms) {
        return new TodayView.NewLine(
                entry.caseId(),
                name,
                entry.entryNo(),
                EventCatalogue.byName(entry.type()).map(terms::of).orElse(""),
                entry.on(),
                entry.recordedBy().value());
    }

    private static TodayView.DraftLine draft(FormDrafts.Listed one, @Nullable Words name, Terms terms) {
        String kind = one.form().kind();
        String[] amends = kind.split("-", 2);
        return new TodayView.DraftLine(
                name,
                EventCatalogue.byName(one.form().entry()).map(terms::of).orElse(amends[0]),
                amends.length > 1 ? amends[1] : null,
                one.form().path(one.key()),
                one.savedAt().atZone(JAPAN));
    }

    private static TodayView.DueLine line(DueItem item, Words name, LocalDate today, Terms terms) {
        return new TodayView.DueLine(
                item.caseId(),
                name,
                terms.of(item.kind().ja(), item.kind().en()),
                item.dueOn(),
                ChronoUnit.DAYS.between(today, item.dueOn()),
                item.state() == DeadlineState.OVERDUE || item.dueOn().isBefore(today),
                MetBy.entry(item.kind()));
    }
}
