package org.supporttimeline.api.pages.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.decision.Refused;

/** What was wrong with a form when it was sent, beside the fields that it concerns. */
final class Complaints {

    private final Map<String, List<String>> byPath = new LinkedHashMap<>();

    static Complaints none() {
        return new Complaints();
    }

    static Complaints of(FaultyRequest faulty, Terms terms) {
        var all = new Complaints();
        faulty.faults().forEach(fault -> all.add(fault.field(), terms.of(fault.ja(), fault.en())));
        return all;
    }

    /** @param below where the refused event's fields stand in the form */
    static Complaints of(Refused refused, String below, Terms terms) {
        var all = new Complaints();
        refused.violations()
                .forEach(violation -> all.add(
                        violation.field().isEmpty() ? "" : Drawing.under(below, violation.field()),
                        terms.of(violation.ja(), violation.en())));
        return all;
    }

    private void add(String path, String text) {
        byPath.computeIfAbsent(path, none -> new ArrayList<>()).add(text);
    }

    boolean any() {
        return !byPath.isEmpty();
    }

    /** All of them, for the head of the page. */
    List<String> all() {
        return byPath.values().stream().flatMap(List::stream).distinct().toList();
    }

    List<String> at(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /** Also of elements within it, such as one of several choices. */
    List<String> within(String path) {
        return byPath.entrySet().stream()
                .filter(complaint ->
                        complaint.getKey().equals(path) || complaint.getKey().startsWith(path + "["))
                .flatMap(complaint -> complaint.getValue().stream())
                .toList();
    }
}
