package org.supporttimeline.projections.projector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a batch does to one case.
 *
 * @param entered rows to insert, by table
 * @param state all rows that a table is to hold of the case, by table; a table that does not change is not in it
 */
record CaseRows(UUID caseId, Map<Table, List<Record>> entered, Map<Table, List<Record>> state) {

    /** The rows of one table. */
    List<Record> of(Table table) {
        return (table.isState() ? state : entered).getOrDefault(table, List.of());
    }

    /** Sorts rows into their tables; every table is in the answer. */
    static Map<Table, List<Record>> sort(List<Table> tables, Iterable<? extends Iterable<? extends Record>> rows) {
        Map<Table, List<Record>> sorted = new LinkedHashMap<>();
        Map<Class<?>, List<Record>> byClass = new HashMap<>();
        for (Table table : tables) {
            List<Record> own = new ArrayList<>();
            sorted.put(table, own);
            byClass.put(table.row(), own);
        }
        for (Iterable<? extends Record> some : rows) {
            for (Record row : some) {
                List<Record> own = byClass.get(row.getClass());
                if (own == null) {
                    throw new IllegalStateException("no table for " + row.getClass());
                }
                own.add(row);
            }
        }
        return sorted;
    }
}
