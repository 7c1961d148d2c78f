package org.supporttimeline.api.pages.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;

/** What can be recorded in a case, by family. */
final class Kinds {

    private Kinds() {}

    static Map<String, List<FormField.Option>> byFamily(Terms terms) {
        var all = new LinkedHashMap<String, List<FormField.Option>>();
        EventCatalogue.all().stream()
                .filter(EventType::isFact)
                .filter(type -> !type.name().equals("IntakeTaken"))
                .forEach(type -> all.computeIfAbsent(
                                terms.family(type.shape().getDeclaringClass()), none -> new ArrayList<>())
                        .add(new FormField.Option(type.name(), terms.of(type))));
        return all;
    }
}
