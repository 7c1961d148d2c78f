package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * A history in another order of recording, with days unchanged. What depends on that order, and therefore keeps it: the
 * intake is first; what is referred to stands before what refers to it; facts of one day, amendments among themselves, and
 * custody events among themselves keep their order.
 *
 * @param entries the history in its new order, renumbered
 * @param numbers the new number of each old one
 */
record Shuffled(List<Entry> entries, Map<Integer, Integer> numbers) {

    static Shuffled of(List<Entry> history, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Integer, Set<Integer>> before = constraints(history);
        List<Integer> order = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        while (order.size() < history.size()) {
            List<Integer> free = history.stream()
                    .map(Entry::no)
                    .filter(no -> !placed.contains(no))
                    .filter(no -> placed.containsAll(before.getOrDefault(no, Set.of())))
                    .toList();
            int next = free.get(random.nextInt(free.size()));
            order.add(next);
            placed.add(next);
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        order.forEach(no -> numbers.put(no, numbers.size() + 1));
        Renumbering renumbering = new Renumbering(numbers::get);
        return new Shuffled(
                order.stream().map(no -> renumbering.of(history.get(no - 1))).toList(), Map.copyOf(numbers));
    }

    private static Map<Integer, Set<Integer>> constraints(List<Entry> history) {
        Map<Integer, Set<Integer>> before = new HashMap<>();
        Map<LocalDate, Integer> lastOfDay = new HashMap<>();
        int lastAmendment = 1;
        int lastCustody = 1;
        for (Reading reading : Reading.of(history)) {
            int no = reading.entry().no();
            Set<Integer> earlier = new TreeSet<>();
            named(reading.entry().event(), earlier);
            reading.fact().ifPresent(fact -> named(fact, earlier));
            switch (reading.entry().event()) {
                case Fact written -> {
                    earlier.add(1);
                    reading.fact().ifPresent(fact -> {
                        Integer sameDay = lastOfDay.put(fact.on(), no);
                        earlier.add(sameDay == null ? 1 : sameDay);
                    });
                }
                case Amendment amendment -> {
                    earlier.add(lastAmendment);
                    lastAmendment = no;
                }
                case Custody custody -> {
                    earlier.add(lastCustody);
                    lastCustody = no;
                }
            }
            earlier.remove(no);
            before.put(no, earlier);
        }
        return before;
    }

    private static void named(SupportEvent event, Set<Integer> into) {
        new Renumbering(no -> {
                    into.add(no);
                    return no;
                })
                .of(event);
    }
}
