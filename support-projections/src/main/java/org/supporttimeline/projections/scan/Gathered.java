package org.supporttimeline.projections.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows of the log by case, as they came and not decoded. They lie one after the other in blocks, each with a link to the row
 * before of its case, so that millions of them weigh little more than their bytes.
 */
final class Gathered {

    /** What a case costs in the map, about. */
    private static final int CASE_BYTES = 150;

    private static final int LINK = Long.BYTES;
    private static final long NONE = -1;

    private final int blockSize;
    private final List<byte[]> blocks = new ArrayList<>();
    private final Map<UUID, Chain> cases = new HashMap<>();
    private int used;
    private long bytes;

    Gathered(int blockSize) {
        this.blockSize = blockSize;
        this.used = blockSize;
    }

    private static final class Chain {
        private long last = NONE;
        private int length;
    }

    /** One case: where its rows are. */
    final class OneCase {
        private final UUID id;
        private final Chain chain;

        private OneCase(UUID id, Chain chain) {
            this.id = id;
            this.chain = chain;
        }

        UUID id() {
            return id;
        }

        /** In the order of the entries. A scan may start anywhere in the table, so they need not have come so. */
        LogRow[] rows() {
            LogRow[] rows = new LogRow[chain.length];
            long place = chain.last;
            for (int i = rows.length - 1; i >= 0; i--) {
                byte[] block = blocks.get((int) (place >>> Integer.SIZE));
                int at = (int) place;
                rows[i] = new LogRow(block, at + LINK);
                place = LogRow.link(block, at);
            }
            sort(rows);
            return rows;
        }

        private static void sort(LogRow[] rows) {
            for (int i = 1; i < rows.length; i++) {
                if (rows[i].entryNo() < rows[i - 1].entryNo()) {
                    java.util.Arrays.sort(rows, java.util.Comparator.comparingInt(LogRow::entryNo));
                    return;
                }
            }
        }
    }

    /** Adds a row. */
    void add(byte[] message, int from) {
        int length = LINK + message.length - from;
        if (used + length > blockSize || blocks.isEmpty()) {
            byte[] block = new byte[Math.max(blockSize, length)];
            blocks.add(block);
            bytes += block.length;
            used = 0;
        }
        byte[] block = blocks.getLast();
        System.arraycopy(message, from, block, used + LINK, length - LINK);
        Chain chain = cases.computeIfAbsent(new LogRow(message, from).caseId(), id -> new Chain());
        LogRow.link(block, used, chain.last);
        chain.last = (long) (blocks.size() - 1) << Integer.SIZE | used;
        chain.length++;
        used += length;
    }

    /** What all of it weighs, about. */
    long bytes() {
        return bytes + (long) CASE_BYTES * cases.size();
    }

    int size() {
        return cases.size();
    }

    List<OneCase> cases() {
        List<OneCase> all = new ArrayList<>(cases.size());
        cases.forEach((id, chain) -> all.add(new OneCase(id, chain)));
        return all;
    }
}
