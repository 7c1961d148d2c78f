package org.supporttimeline.projections.finding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.finding.CaseFindings;
import org.supporttimeline.domain.finding.Passages;
import org.supporttimeline.domain.finding.Written;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.projector.ProjectionUnavailable;

/**
 * What an inspection would find, now or as the record stood: one way for a case, an office and a file. The entries of each case
 * up to a position are read from the log and judged; which cases an office has is what is known now.
 */
public final class Inspections {

    private static final String CASES = """
            SELECT o.case_id FROM audit.office o
             WHERE o.office = ? AND o.case_id > ?
             ORDER BY o.case_id
             LIMIT ?
            """;

    /** So many findings are kept, some hundred bytes each: those of a dozen offices. */
    private static final int KEPT = 100_000;

    private final DataSource source;
    private final CaseLog log;
    private final Policies policies;
    private final Cache<Looked, Inspected> found = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher(
                    (Looked looked, Inspected one) -> 1 + one.found().findings().size())
            .build();

    /** What the findings of a case depend on, besides the settings. */
    private record Looked(UUID caseId, int lastEntry, LocalDate on, boolean withWords) {}

    public Inspections(DataSource source, CaseLog log, Policies policies) {
        this.source = source;
        this.log = log;
        this.policies = policies;
    }

    /** How a reader opens words, case by case; a text that nobody can read any more is empty. */
    public interface Words {
        Function<Confidential, Optional<String>> of(UUID caseId);
    }

    /**
     * The cases of an office, in the order of their ids; none outside the scope.
     *
     * @param after the case to go on after; null for the first
     */
    public List<UUID> cases(OfficeScope scope, OfficeId office, @Nullable UUID after, int limit) {
        if (!scope.covers(office)) {
            return List.of();
        }
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(CASES)) {
            statement.setString(1, office.value());
            statement.setObject(2, after == null ? new UUID(0, 0) : after);
            statement.setInt(3, limit);
            List<UUID> cases = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    cases.add(rows.getObject(1, UUID.class));
                }
            }
            return cases;
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }

    /**
     * What is found in some cases; those of which nothing was recorded yet are left out. Whether the reader may know of them is
     * the caller's to say.
     *
     * @param position the record counts up to here
     * @param on the day for which to judge
     * @param words opens the words for this reader; null for one who may not read them
     */
    public List<Inspected> of(Collection<UUID> cases, long position, LocalDate on, @Nullable Words words) {
        Map<UUID, List<StoredEntry>> stored = log.entries().entriesUntil(cases, position).stream()
                .collect(Collectors.groupingBy(StoredEntry::caseId));
        Map<UUID, List<Written>> written = stored.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, one -> written(one.getValue())));
        // opening is for one thread at a time, judging is not
        Map<UUID, Optional<Passages>> passages = written.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> opened(one.getKey(), one.getValue(), on, words)));
        return cases.parallelStream()
                .filter(written::containsKey)
                .map(caseId -> {
                    List<Written> entries = written.getOrDefault(caseId, List.of());
                    Optional<Passages> read = passages.getOrDefault(caseId, Optional.empty());
                    CaseFindings found = CaseFindings.of(entries, on, policies, read.orElse(null));
                    return Inspected.of(caseId, entries, found, read);
                })
                .toList();
    }

    /**
     * The same without the words themselves, for who compares none between cases: what was found before in the same entries for
     * the same day is not looked for again. With words that does not go for a case that is erased by now: what was found in them
     * is not to outlive them.
     */
    public List<Inspected> found(Collection<UUID> cases, long position, LocalDate on, @Nullable Words words) {
        Map<UUID, Integer> last = log.entries().lastUntil(cases, position);
        Set<UUID> erased = words == null ? Set.of() : erased(last.keySet());
        var all = new HashMap<UUID, Inspected>();
        last.forEach((caseId, no) -> {
            Inspected known =
                    erased.contains(caseId) ? null : found.getIfPresent(new Looked(caseId, no, on, words != null));
            if (known != null) {
                all.put(caseId, known);
            }
        });
        List<UUID> rest =
                last.keySet().stream().filter(id -> !all.containsKey(id)).toList();
        if (!rest.isEmpty()) {
            for (Inspected one : of(rest, position, on, words)) {
                Inspected kept = one.withoutWords();
                if (!erased.contains(one.caseId())) {
                    found.put(new Looked(one.caseId(), one.lastEntry(), on, words != null), kept);
                }
                all.put(one.caseId(), kept);
            }
        }
        return cases.stream().flatMap(id -> Stream.ofNullable(all.get(id))).toList();
    }

    private Set<UUID> erased(Collection<UUID> cases) {
        return log.files().current(cases).entrySet().stream()
                .filter(one -> one.getValue().keeping().erased())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Written> written(List<StoredEntry> stored) {
        return stored.stream()
                .map(entry -> new Written(log.wire().entry(entry), entry.recordedAt()))
                .toList();
    }

    private static Optional<Passages> opened(UUID caseId, List<Written> entries, LocalDate on, @Nullable Words words) {
        return words == null ? Optional.empty() : Optional.of(CaseFindings.passages(entries, on, words.of(caseId)));
    }
}
