package org.supporttimeline.api.pages.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.retention.RetentionRateView;
import org.supporttimeline.api.retention.RetentionRateView.PersonView;
import org.supporttimeline.api.retention.StatusView;
import org.supporttimeline.domain.statistics.Evidence;
import org.supporttimeline.domain.statistics.RatedPerson.Counted;
import org.supporttimeline.domain.statistics.Status;

/**
 * Somebody behind the rate.
 *
 * @param caseId the newest case that the reader sees; null where another office keeps it now
 * @param suppose what can be supposed of them: {@code leaves}, {@code stays}, or nothing
 * @param supposed whether it is supposed
 * @param number the first digits of the person's number, for readers who are shown no names
 * @param evidence what kind of entry says so; null where there is no word
 * @param day the day of which it speaks, or since when there is no word
 * @param address where that entry stands; empty where the reader does not see it
 */
record PersonRow(
        @Nullable UUID caseId,
        String suppose,
        boolean supposed,
        String number,
        Counted counted,
        @Nullable LocalDate hiredOn,
        Status.State state,
        Evidence.@Nullable Kind evidence,
        @Nullable LocalDate day,
        String address) {

    private static final int DIGITS = 8;
    private static final String LEAVES = "leaves";
    private static final String STAYS = "stays";

    /** All of them, those in the numerator first. */
    static List<PersonRow> of(RetentionRateView view, Named.Names named) {
        var supposed = view.supposed();
        Map<String, Set<UUID>> ticked = supposed == null
                ? Map.of()
                : Map.of(LEAVES, Set.copyOf(supposed.leaving()), STAYS, Set.copyOf(supposed.staying()));
        return view.persons().stream()
                .map(one -> of(one, ticked.getOrDefault(suppose(one), Set.of()), named))
                .sorted(Comparator.comparing(PersonRow::counted))
                .toList();
    }

    private static PersonRow of(PersonView one, Set<UUID> supposed, Named.Names named) {
        StatusView.EvidenceView evidence = one.status().evidence();
        return new PersonRow(
                one.cases().isEmpty() ? null : one.cases().getLast(),
                suppose(one),
                one.cases().stream().anyMatch(supposed::contains),
                one.person().value().toString().substring(0, DIGITS),
                one.counted(),
                one.hiredOn(),
                one.status().state(),
                evidence == null ? null : evidence.kind(),
                evidence == null ? one.status().noWordSince() : evidence.day(),
                evidence == null ? "" : address(named, evidence.caseId(), evidence.entry()));
    }

    /** Nothing of somebody whose case another office keeps: an address would name it. */
    private static String suppose(PersonView one) {
        if (one.cases().isEmpty()) {
            return "";
        }
        return one.counted() == Counted.CONTINUES ? LEAVES : one.mayStay() ? STAYS : "";
    }

    private static String address(Named.Names named, @Nullable UUID caseId, @Nullable Integer entry) {
        return caseId == null || entry == null ? "" : named.address(caseId, entry);
    }
}
