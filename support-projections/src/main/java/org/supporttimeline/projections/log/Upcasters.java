package org.supporttimeline.projections.log;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Every {@link Upcaster} there is; together they lead from any revision that was ever stored to the newest. */
public final class Upcasters {

    /** Those of the present catalogue. It has no second revision of anything yet. */
    public static final Upcasters PRESENT = new Upcasters(List.of());

    private record Step(String type, int from) {}

    private final Map<Step, Upcaster> steps;

    /** @throws IllegalStateException when two of them read the same revision */
    public Upcasters(List<Upcaster> all) {
        this.steps = all.stream()
                .collect(Collectors.toUnmodifiableMap(
                        upcaster -> new Step(upcaster.type(), upcaster.from()), Function.identity()));
    }

    /** Whether there is no older revision of anything. */
    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The fields as the newest revision has them. */
    ObjectNode toNewest(String type, int revision, int newest, ObjectNode fields) {
        ObjectNode current = fields;
        for (int from = revision; from < newest; from++) {
            Upcaster upcaster = steps.get(new Step(type, from));
            if (upcaster == null) {
                throw new UnreadableEvent(type, from, "no upcaster reads this revision", null);
            }
            current = upcaster.change().apply(current);
        }
        return current;
    }
}
