package org.supporttimeline.api.pages.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.pages.frame.MetBy;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.domain.calendar.DeadlineKind;
import org.supporttimeline.domain.casefile.ContactKind;
import org.supporttimeline.projections.caseload.CaseNow;
import org.supporttimeline.projections.due.DueItem;
import org.supporttimeline.projections.timeline.RecentEntries;
import org.supporttimeline.projections.timeline.RecentEntry;

/**
 * The cases whose person the reader meets today, as far as the record knows: the last interview set the next for today, or an
 * interview, a visit or a contact is due today. Each with what others have recorded since the person was last reached.
 */
@Component
final class MetToday {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Set<String> MEETINGS =
            Set.of("InterviewHeld", "VisitMade", "ClientContacted", "PlanMonitored");

    /** What is due by meeting somebody. */
    static final Set<DeadlineKind> KINDS = Arrays.stream(DeadlineKind.values())
            .filter(kind -> MEETINGS.contains(MetBy.entry(kind)))
            .collect(Collectors.toUnmodifiableSet());

    private final RecentEntries recent;
    private final CasesInSight cases;

    MetToday(RecentEntries recent, CasesInSight cases) {
        this.recent = recent;
        this.cases = cases;
    }

    /**
     * A person who is met today.
     *
     * @param due what is due; null where an interview set the day
     * @param since the day on which the person was last reached; null where they never were
     * @param changes what others recorded since that day, the newest first
     */
    record Meeting(
            UUID caseId,
            @Nullable DeadlineKind due,
            @Nullable LocalDate since,
            List<RecentEntry> changes) {}

    /**
     * In the order of the cases.
     *
     * @param mine the reader's cases
     * @param items what of {@link #KINDS} is due in them today
     * @param before since when changes are told where the person was never reached
     */
    List<Meeting> of(Account account, List<CaseNow> mine, List<DueItem> items, LocalDate today, Instant before) {
        Map<UUID, DeadlineKind> due = new HashMap<>();
        items.forEach(item -> due.putIfAbsent(item.caseId(), item.kind()));
        Set<UUID> planned = planned(account, mine, today);
        Map<UUID, Instant> since = new HashMap<>();
        var met = new ArrayList<CaseNow>();
        for (CaseNow one : mine) {
            if (planned.contains(one.caseId()) || due.containsKey(one.caseId())) {
                LocalDate reached = one.lastContacts().client();
                since.put(
                        one.caseId(),
                        reached == null ? before : reached.atStartOfDay(JAPAN).toInstant());
                met.add(one);
            }
        }
        Map<UUID, List<RecentEntry>> changes = met.isEmpty()
                ? Map.of()
                : recent.ofOthers(account.scope(), account.id(), since).stream()
                        .collect(Collectors.groupingBy(RecentEntry::caseId));
        return met.stream()
                .map(one -> new Meeting(
                        one.caseId(),
                        planned.contains(one.caseId()) ? null : due.get(one.caseId()),
                        one.lastContacts().client(),
                        changes.getOrDefault(one.caseId(), List.of())))
                .toList();
    }

    private Set<UUID> planned(Account account, List<CaseNow> mine, LocalDate today) {
        List<UUID> all = mine.stream().map(CaseNow::caseId).toList();
        return recent.interviewsSetFor(account.scope(), all, today).stream()
                .filter(id -> cases.require(account.scope(), id)
                        .contacts()
                        .last(ContactKind.INTERVIEW)
                        .filter(last -> today.equals(last.nextOn()))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
