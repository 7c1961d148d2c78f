package org.supporttimeline.projections.projector;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.log.RecordedEntry;

/** A projection that can be told to fail; its schema is {@code probe}. */
final class Probe implements Projection {

    static final String TABLES = """
            CREATE SCHEMA probe;
            CREATE TABLE probe.seen (case_id uuid, entry_no integer, position bigint, type text, PRIMARY KEY (case_id, entry_no));
            CREATE TABLE probe.standing (case_id uuid PRIMARY KEY, last_entry integer NOT NULL, position bigint, contacts integer);
            """;

    /** Cases that it throws for. */
    final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    /** Cases for which it gives a row that the table refuses. */
    final Set<UUID> refused = ConcurrentHashMap.newKeySet();

    /** Cases for which it gives a row twice. */
    final Set<UUID> doubled = ConcurrentHashMap.newKeySet();

    /** From which entry on it throws for a case. */
    final Map<UUID, Integer> failingFrom = new ConcurrentHashMap<>();

    record Seen(UUID caseId, int entryNo, long position, String type) {}

    record Standing(UUID caseId, @Nullable Integer lastEntry, long position, int contacts) {}

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.ofEntries("seen", Seen.class), Table.ofState("standing", Standing.class));
    }

    @Override
    public List<Record> entered(RecordedEntry entry) {
        return List.of(new Seen(
                entry.caseId(),
                entry.entry().no(),
                entry.position(),
                entry.entry().event().getClass().getSimpleName()));
    }

    @Override
    public List<Record> state(KnownCase known) {
        if (failing.contains(known.caseId())
                || known.lastEntry() >= failingFrom.getOrDefault(known.caseId(), Integer.MAX_VALUE)) {
            throw new IllegalStateException("secret words of a case");
        }
        var standing = new Standing(
                known.caseId(),
                refused.contains(known.caseId()) ? null : known.lastEntry(),
                known.position(),
                known.file().contacts().notes().size());
        return doubled.contains(known.caseId()) ? List.of(standing, standing) : List.of(standing);
    }
}
