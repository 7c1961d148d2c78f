package org.supporttimeline.api.findings;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.security.WordsDoor.Ajar;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.finding.Inspected;
import org.supporttimeline.projections.finding.Inspections;

/** Looks for one reader at what an inspection would point out, at the words as well where the reader may read them. */
@Component
public final class Inspecting {

    private final Inspections inspections;
    private final WordsDoor words;
    private final Policies policies;

    Inspecting(Inspections inspections, WordsDoor words, Policies policies) {
        this.inspections = inspections;
        this.words = words;
        this.policies = policies;
    }

    /**
     * One case, which the reader may know of.
     *
     * @param position the record counts up to here
     * @return empty when nothing of it had been recorded by then
     */
    public Optional<Inspected> ofCase(Account account, UUID caseId, long position, LocalDate on) {
        return inspect(account, () -> words.open(account, caseId), found(List.of(caseId), position, on)).stream()
                .findFirst();
    }

    /**
     * All cases of an office that the reader sees, one after the other.
     *
     * @param compare whether texts are compared between cases
     * @param knownAt the moment that the position stands for; null for now
     * @throws IOException when the lines are not taken any more
     */
    public void ofOffice(
            Account account,
            OfficeId office,
            LocalDate on,
            @Nullable Instant knownAt,
            long position,
            boolean compare,
            OfficeLine.Taker taker)
            throws IOException {
        var asked = new OfficeInspection.Asked(account.scope(), office, on, knownAt, position, compare);
        new OfficeInspection(inspections, policies, asked)
                .tell(
                        taker,
                        some -> inspect(
                                account,
                                () -> words.search(account, office, some),
                                compare ? read(some, position, on) : found(some, position, on)));
    }

    private interface Looking {
        List<Inspected> at(Inspections.@Nullable Words words);
    }

    private Looking read(Collection<UUID> cases, long position, LocalDate on) {
        return open -> inspections.of(cases, position, on, open);
    }

    private Looking found(Collection<UUID> cases, long position, LocalDate on) {
        return open -> inspections.found(cases, position, on, open);
    }

    private static List<Inspected> inspect(Account account, Supplier<Ajar> door, Looking looking) {
        if (!account.readsWords()) {
            return looking.at(null);
        }
        try (Ajar open = door.get()) {
            return looking.at(caseId -> {
                var read = open.of(caseId);
                return text -> read.apply(text).readable();
            });
        }
    }
}
