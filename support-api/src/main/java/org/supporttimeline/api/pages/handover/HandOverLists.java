package org.supporttimeline.api.pages.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.domain.calendar.DeadlineState;
import org.supporttimeline.domain.calendar.Deadlines;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Network.HandOverOffered;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.caseload.CaseNow;
import org.supporttimeline.projections.caseload.Caseload;
import org.supporttimeline.projections.caseload.CaseloadFilter;
import org.supporttimeline.projections.caseload.CaseloadOrder;
import org.supporttimeline.projections.handover.OpenOffer;
import org.supporttimeline.projections.handover.OpenOffers;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineEntry;

/** Brings together what the page of hand-overs shows, from the lists that others read as well. */
@Component
final class HandOverLists {

    /** How many cases are listed to choose from. */
    static final int CASES = 200;

    /** How many offers are shown with what their receiver has to know; the next ones, when these are accepted. */
    static final int WITH_BRIEFS = 20;

    /** How far back, and how far ahead, the receiver of a case reads to know it. */
    private static final int MONTHS = 3;

    private final OpenOffers offers;
    private final Caseload caseload;
    private final Timeline timeline;
    private final CaseLog log;
    private final WireForm wire;
    private final Policies policies;
    private final WordsDoor words;
    private final Clock clock;

    HandOverLists(
            OpenOffers offers,
            Caseload caseload,
            Timeline timeline,
            CaseLog log,
            Policies policies,
            WordsDoor words,
            Clock clock) {
        this.offers = offers;
        this.caseload = caseload;
        this.timeline = timeline;
        this.log = log;
        this.wire = log.wire();
        this.policies = policies;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The page as of now.
     *
     * @param mine only the cases that the account is in charge of
     * @param chosen the cases that were chosen already
     */
    HandOverView of(Account account, boolean mine, Set<UUID> chosen, Terms terms) {
        List<OpenOffer> toMe = offers.to(account.scope(), account.id()).offers();
        List<OpenOffer> waiting = offers.from(account.scope(), account.id()).offers();
        var listed = caseload.page(
                account.scope(),
                new CaseloadFilter(null, null, mine ? account.id() : null, null, null, null),
                CaseloadOrder.MOST_URGENT,
                null,
                CASES);
        Set<UUID> shown = new LinkedHashSet<>();
        toMe.forEach(one -> shown.add(one.caseId()));
        waiting.forEach(one -> shown.add(one.caseId()));
        listed.cases().forEach(one -> shown.add(one.caseId()));
        var names = new HashMap<UUID, Confidential>();
        listed.cases().forEach(one -> names.put(one.caseId(), one.name()));
        try (var open = words.open(account, shown)) {
            return new HandOverView(
                    offered(toMe.stream().limit(WITH_BRIEFS).toList(), account, open::of, terms),
                    rows(toMe.stream().skip(WITH_BRIEFS).toList(), names, open::of, terms),
                    rows(waiting, names, open::of, terms),
                    listed.cases().stream()
                            .filter(one -> one.phase() != SupportPhase.CLOSED)
                            .map(one -> choice(one, open.of(one.caseId()), chosen.contains(one.caseId()), terms))
                            .toList(),
                    mine,
                    listed.next() != null);
        }
    }

    private List<HandOverView.Offered> offered(
            List<OpenOffer> offered, Account account, Function<UUID, Function<Confidential, Words>> open, Terms terms) {
        var shown = new ArrayList<HandOverView.Offered>();
        LocalDate today = LocalDate.now(clock);
        for (OpenOffer offer : offered) {
            CaseFile file = log.files().current(offer.caseId());
            Optional<TimelineEntry> entry = timeline.entry(account.scope(), offer.caseId(), offer.entry())
                    .flatMap(page -> page.entries().stream().findFirst());
            Function<Confidential, Words> door = open.apply(offer.caseId());
            shown.add(new HandOverView.Offered(
                    offer.caseId(),
                    offer.entry(),
                    door.apply(file.person().name()),
                    phase(file, today, terms),
                    terms.of(offer.role()),
                    offer.from().value(),
                    offer.to().value(),
                    offer.on(),
                    entry.map(one -> brief(one, door)).orElse(null),
                    entry.filter(one -> !one.amendedBy().isEmpty()).isPresent(),
                    today.minusMonths(MONTHS),
                    due(file, today, terms),
                    file.matters().openOn(today).stream()
                            .map(matter -> new HandOverView.Open(matter.kind().name(), matter.entry(), matter.on()))
                            .toList()));
        }
        return shown;
    }

    private List<HandOverView.Row> rows(
            List<OpenOffer> offers,
            Map<UUID, Confidential> names,
            Function<UUID, Function<Confidential, Words>> open,
            Terms terms) {
        return offers.stream()
                .map(offer -> new HandOverView.Row(
                        offer.caseId(),
                        offer.entry(),
                        open.apply(offer.caseId())
                                .apply(names.computeIfAbsent(
                                        offer.caseId(),
                                        caseId -> log.files()
                                                .current(caseId)
                                                .person()
                                                .name())),
                        terms.of(offer.role()),
                        offer.from().value(),
                        offer.to().value(),
                        offer.on()))
                .toList();
    }

    private @Nullable Words brief(TimelineEntry entry, Function<Confidential, Words> door) {
        StoredEntry stored = entry.stored();
        return entry.amendedBy().isEmpty()
                        && wire.read(stored.type(), stored.revision(), stored.payload())
                                instanceof HandOverOffered offer
                        && offer.brief() != null
                ? door.apply(Objects.requireNonNull(offer.brief()))
                : null;
    }

    private List<HandOverView.Due> due(CaseFile file, LocalDate today, Terms terms) {
        return Deadlines.of(file, today, policies).stream()
                .filter(deadline -> deadline.state() != DeadlineState.MET)
                .filter(deadline -> !deadline.dueOn().isAfter(today.plusMonths(MONTHS)))
                .map(deadline -> new HandOverView.Due(
                        terms.of(deadline.kind().ja(), deadline.kind().en()),
                        deadline.dueOn(),
                        deadline.state() == DeadlineState.OVERDUE))
                .toList();
    }

    private static String phase(CaseFile file, LocalDate today, Terms terms) {
        return file.phases().stepOn(today).map(step -> terms.of(step.to())).orElse("");
    }

    private static HandOverView.Choice choice(
            CaseNow one, Function<Confidential, Words> door, boolean chosen, Terms terms) {
        return new HandOverView.Choice(
                one.caseId(),
                door.apply(one.name()),
                terms.of(one.phase()),
                one.staff().entrySet().stream()
                        .map(staff -> terms.of(staff.getKey()) + ": "
                                + staff.getValue().value())
                        .collect(Collectors.joining(" / ")),
                chosen);
    }
}
