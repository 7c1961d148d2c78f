package org.supporttimeline.projections.projector;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.scan.CaseScan;

/** Folds each case once, for all projections that are being rebuilt, and has its rows copied into their tables. */
final class ShadowFold implements CaseScan.Visitor {

    private final List<ShadowProjection> shadows;
    private final Map<ShadowProjection, Chunk> chunks = new LinkedHashMap<>();
    private final ShadowWriters writers;
    private final IntConsumer events;

    /** @param events is told how many events each case had */
    ShadowFold(List<ShadowProjection> shadows, ShadowWriters writers, IntConsumer events) {
        this.shadows = shadows;
        this.writers = writers;
        this.events = events;
        shadows.forEach(shadow -> chunks.put(shadow, new Chunk(shadow)));
    }

    @Override
    public void visit(UUID caseId, List<RecordedEntry> entries) throws SQLException, InterruptedException {
        CaseFile file;
        try {
            file = CaseFile.of(entries.stream().map(RecordedEntry::entry).toList());
        } catch (RuntimeException e) {
            unreadable(caseId, entries.size(), e);
            return;
        }
        for (ShadowProjection shadow : shadows) {
            add(shadow, caseId, entries, file);
        }
        events.accept(entries.size());
    }

    private void add(ShadowProjection shadow, UUID caseId, List<RecordedEntry> entries, CaseFile file)
            throws SQLException, InterruptedException {
        Chunk chunk = Objects.requireNonNull(chunks.get(shadow));
        try {
            chunk.add(shadow.maker().whole(caseId, entries, file));
        } catch (RuntimeException e) {
            if (!Failure.isOfTheCase(e)) {
                throw e;
            }
            shadow.failed(caseId);
        }
        if (chunk.isFull()) {
            chunks.put(shadow, chunk.next());
            writers.write(chunk);
        }
    }

    @Override
    public void unreadable(UUID caseId, int entries, RuntimeException failure) {
        if (!Failure.isOfTheCase(failure)) {
            throw failure;
        }
        shadows.forEach(shadow -> shadow.failed(caseId));
        events.accept(entries);
    }

    @Override
    public void end() throws SQLException, InterruptedException {
        for (Chunk chunk : chunks.values()) {
            if (chunk.size() > 0) {
                writers.write(chunk);
            }
        }
        chunks.clear();
    }
}
