package org.supporttimeline.projections.projector;

import java.util.ArrayList;
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
    static Map<Table, List<Record>> sort(List<Table> tables, List<Record> rows) {
        Map<Table, List<Record>> sorted = new LinkedHashMap<>();
        tables.forEach(table -> sorted.put(table, new ArrayList<>()));
        for (Record row : rows) {
            tables.stream()
                    .filter(table -> table.row().isInstance(row))
                    .map(sorted::get)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no table for " + row.getClass()))
                    .add(row);
        }
        return sorted;
    }
}
