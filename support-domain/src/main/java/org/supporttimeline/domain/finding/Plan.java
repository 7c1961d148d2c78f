package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Months;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Planning.PlanConsented;
import org.supporttimeline.domain.event.Planning.PlanDelivered;
import org.supporttimeline.domain.event.Planning.PlanDrafted;
import org.supporttimeline.domain.event.Planning.PlanMeetingHeld;
import org.supporttimeline.domain.event.Planning.PlanMonitored;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/**
 * A plan with its steps, as far as they had happened.
 *
 * @param draft the one that was agreed to; without consent the newest
 * @param consent to that draft; without one the newest before it, or null when nobody agreed
 */
record Plan(
        Told<PlanDrafted> draft,
        @Nullable Told<PlanConsented> consent,
        List<Told<PlanMeetingHeld>> meetings,
        List<Told<PlanDelivered>> deliveries,
        List<Told<PlanMonitored>> monitorings) {

    /** All plans, by the first day of their period. */
    static List<Plan> all(Look look) {
        return look.told(PlanDrafted.class)
                .map(draft -> draft.fact().planNo())
                .distinct()
                .map(no -> of(look, no))
                .sorted(Comparator.comparing(Plan::from).thenComparingInt(Plan::no))
                .toList();
    }

    private static Plan of(Look look, int no) {
        List<Told<PlanDrafted>> drafts = look.told(PlanDrafted.class)
                .filter(draft -> draft.fact().planNo() == no)
                .toList();
        List<Told<PlanConsented>> consents = look.told(PlanConsented.class)
                .filter(consent -> consent.fact().planNo() == no)
                .toList();
        Told<PlanDrafted> draft = consents.isEmpty()
                ? drafts.getLast()
                : drafts.stream()
                        .filter(one -> !one.on().isAfter(consents.getLast().on()))
                        .reduce((earlier, later) -> later)
                        .orElse(drafts.getFirst());
        Optional<Told<PlanConsented>> consent = consents.stream()
                .filter(one -> !one.on().isBefore(draft.on()))
                .findFirst()
                .or(() -> consents.stream().reduce((earlier, later) -> later));
        return new Plan(
                draft,
                consent.orElse(null),
                look.told(PlanMeetingHeld.class)
                        .filter(meeting -> meeting.fact().planNo() == no)
                        .toList(),
                look.told(PlanDelivered.class)
                        .filter(delivery -> delivery.fact().planNo() == no)
                        .toList(),
                look.told(PlanMonitored.class)
                        .filter(monitoring -> monitoring.fact().planNo() == no)
                        .toList());
    }

    int no() {
        return draft.fact().planNo();
    }

    SupportService service() {
        return draft.fact().service();
    }

    /** The first day of its period. */
    LocalDate from() {
        return draft.fact().from();
    }

    Optional<Told<PlanConsented>> agreed() {
        return Optional.ofNullable(consent);
    }

    /** The last day of its period, but no later than its cycle allows. */
    LocalDate lastDay(Look look) {
        Policy policy = look.policy(from());
        LocalDate cycle = Months.lastDay(from(), policy.months(Setting.planCycle(service())), policy.monthCounting());
        return draft.fact().to().isBefore(cycle) ? draft.fact().to() : cycle;
    }

    /** The first day on which it was in force; empty while nobody has agreed to it. */
    Optional<LocalDate> inForceFrom() {
        return agreed().map(one -> one.on().isAfter(from()) ? one.on() : from());
    }

    /** All of its steps but the monitoring. */
    Stream<Told<?>> making() {
        return Stream.of(Stream.of(draft), meetings.stream(), agreed().stream(), deliveries.stream())
                .flatMap(steps -> steps);
    }
}
