package org.supporttimeline.domain.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.casefile.Reading;
import org.supporttimeline.domain.event.Amendment;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.finding.Told.Said;

/**
 * The facts of a case until a day, each with all that the record ever said of it, and every amendment with what it changed.
 *
 * @param facts those that count, by day, then by entry
 */
record History(List<Told<Fact>> facts, List<Amended> amendments) {

    History {
        facts = List.copyOf(facts);
        amendments = List.copyOf(amendments);
    }

    /**
     * An amendment of a fact.
     *
     * @param by the entry that amends
     * @param fact the entry whose place it changes
     * @param before what stood there until then
     */
    record Amended(int by, Instant at, int fact, Fact before) {

        LocalDate recordedOn() {
            return Written.day(at);
        }
    }

    /** A fact's entry with the amendments that hang on it, directly or through another. */
    private record Place(List<Written> written) {

        List<Said> said() {
            List<Said> said = new ArrayList<>();
            List<Entry> until = new ArrayList<>();
            for (Written one : written) {
                until.add(one.entry());
                SupportEvent counts = Reading.of(until).getFirst().counts();
                said.add(new Said(one.entry().no(), counts, one.recordedAt()));
            }
            return said;
        }
    }

    static History of(List<Written> entries, LocalDate until) {
        List<Told<Fact>> facts = new ArrayList<>();
        List<Amended> amendments = new ArrayList<>();
        for (Place place : places(entries)) {
            List<Said> said = place.said();
            for (int i = 1; i < said.size(); i++) {
                if (said.get(i - 1).event() instanceof Fact before
                        && !before.on().isAfter(until)) {
                    Said by = said.get(i);
                    amendments.add(
                            new Amended(by.by(), by.since(), said.getFirst().by(), before));
                }
            }
            if (said.getLast().event() instanceof Fact now && !now.on().isAfter(until)) {
                facts.add(new Told<>(said.getFirst().by(), now, said));
            }
        }
        facts.sort(Comparator.comparing((Told<Fact> told) -> told.on()).thenComparingInt(Told::no));
        amendments.sort(Comparator.comparingInt(Amended::by));
        return new History(facts, amendments);
    }

    private static Iterable<Place> places(List<Written> entries) {
        Map<Integer, Integer> roots = new HashMap<>();
        Map<Integer, Place> places = new TreeMap<>();
        for (Written one : entries) {
            int no = one.entry().no();
            int root = one.entry().event() instanceof Amendment amendment
                    ? roots.getOrDefault(amendment.entry(), amendment.entry())
                    : no;
            roots.put(no, root);
            places.computeIfAbsent(root, key -> new Place(new ArrayList<>()))
                    .written()
                    .add(one);
        }
        return places.values();
    }
}
