package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of some cases of one projection, encoded, on their way into its tables. */
final class Chunk {

    private static final int FULL = 1 << 19;
    private static final int LITTLE = 1 << 10;

    private final ShadowProjection shadow;
    private final List<UUID> cases = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private final CopyBuffer[] buffers;

    Chunk(ShadowProjection shadow) {
        this.shadow = shadow;
        this.buffers = new CopyBuffer[shadow.tables().size()];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = new CopyBuffer(LITTLE);
        }
        ends.add(new int[buffers.length]);
    }

    /** One for what comes after this: tables fill about as they have filled so far. */
    Chunk next() {
        var next = new Chunk(shadow);
        for (int i = 0; i < buffers.length; i++) {
            next.buffers[i] = new CopyBuffer(LITTLE + buffers[i].length() + buffers[i].length() / 8);
        }
        return next;
    }

    ShadowProjection shadow() {
        return shadow;
    }

    int size() {
        return cases.size();
    }

    UUID caseAt(int index) {
        return cases.get(index);
    }

    boolean isFull() {
        int length = 0;
        for (CopyBuffer buffer : buffers) {
            length += buffer.length();
        }
        return length >= FULL;
    }

    /** Adds all rows of a case, or none if one of them cannot be encoded. */
    void add(CaseRows rows) {
        int[] end = new int[buffers.length];
        try {
            for (int i = 0; i < buffers.length; i++) {
                ShadowProjection.Target target = shadow.tables().get(i);
                for (Record row : rows.of(target.table())) {
                    target.copy().put(row, buffers[i]);
                }
                end[i] = buffers[i].length();
            }
        } catch (RuntimeException e) {
            for (int i = 0; i < buffers.length; i++) {
                buffers[i].cut(ends.getLast()[i]);
            }
            throw e;
        }
        cases.add(rows.caseId());
        ends.add(end);
    }

    /** Writes the rows of the cases from one index to before another. */
    void write(Connection connection, int from, int to) throws SQLException {
        for (int i = 0; i < buffers.length; i++) {
            shadow.tables().get(i).copy().write(connection, buffers[i], ends.get(from)[i], ends.get(to)[i]);
        }
    }
}
