package org.supporttimeline.domain.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.finding.Passages.Passage;
import org.supporttimeline.domain.risk.Words;

/** The same words in several entries, and entries that say nothing in words. Only which entries is told, never which words. */
final class CopiedText {
    private CopiedText() {}

    static Stream<Finding> same(Look look) {
        int least = look.policy(look.day()).times(Setting.FINDING_SAME_TEXT_LEAST);
        Map<String, TreeMap<Integer, LocalDate>> places = new HashMap<>();
        for (Passage passage : look.passages().all()) {
            if (passage.folded().length() >= least) {
                places.computeIfAbsent(passage.folded(), words -> new TreeMap<>())
                        .put(passage.entry(), passage.on());
            }
        }
        // entries that share several texts are told once
        Map<SortedSet<Integer>, TreeMap<Integer, LocalDate>> groups = new LinkedHashMap<>();
        places.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> groups.put(group.navigableKeySet(), group));
        return groups.values().stream().map(group -> {
            List<LocalDate> days = group.values().stream().sorted().toList();
            return look.stands(
                    FindingRule.SAME_TEXT,
                    group.keySet(),
                    days.getFirst(),
                    days.getLast(),
                    new Words(
                            "%d件の記録に同じ文があります。".formatted(group.size()),
                            "The same text stands in %d entries.".formatted(group.size())));
        });
    }

    /** All that the entry says are words for saying nothing. */
    static Stream<Finding> blank(Look look) {
        Map<Integer, List<Passage>> byEntry = new TreeMap<>();
        look.passages()
                .all()
                .forEach(passage -> byEntry.computeIfAbsent(passage.entry(), entry -> new ArrayList<>())
                        .add(passage));
        return byEntry.values().stream()
                .filter(said -> said.stream().allMatch(Passage::blank))
                .map(said -> look.stands(
                        FindingRule.BLANK_NOTE,
                        new TreeSet<>(List.of(said.getFirst().entry())),
                        said.getFirst().on(),
                        said.getFirst().on(),
                        new Words("記録の内容が「特になし」に当たる語だけです。", "The entry says nothing but \"nothing special\".")));
    }
}
