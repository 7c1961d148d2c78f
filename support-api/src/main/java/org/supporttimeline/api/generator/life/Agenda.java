package org.supporttimeline.api.generator.life;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * What is still to be recorded in one case, and when more is to be planned. An event is built at the moment of its recording,
 * so that it can name entries by number; time never goes back.
 */
final class Agenda {

    private record Item(LocalDateTime at, long nth, Consumer<Consumer<Recording>> act) {}

    private static final Comparator<Item> IN_ORDER =
            Comparator.comparing(Item::at).thenComparingLong(Item::nth);

    private final PriorityQueue<Item> items = new PriorityQueue<>(IN_ORDER);
    private LocalDateTime now = LocalDateTime.MIN;
    private long planned;
    private int entries;

    /**
     * Plans a recording.
     *
     * @param after what must have been recorded before it
     */
    Ref record(LocalDateTime wanted, Actor by, Supplier<? extends SupportEvent> what, Ref... after) {
        LocalDateTime at = notBefore(now, wanted);
        for (Ref earlier : after) {
            at = notBefore(earlier.at().plusMinutes(1), at);
        }
        LocalDateTime when = at;
        var ref = new Ref(when);
        add(when, out -> out.accept(new Recording(when, ref.recordedAs(++entries), by, what.get())));
        return ref;
    }

    /** Plans more planning. */
    void then(LocalDateTime at, Runnable plan) {
        add(notBefore(now, at), out -> plan.run());
    }

    /** Records everything that is due before a time. */
    void upTo(LocalDateTime end, Consumer<Recording> out) {
        for (Item next = items.peek(); next != null && next.at().isBefore(end); next = items.peek()) {
            items.remove();
            now = next.at();
            next.act().accept(out);
        }
    }

    boolean isDone() {
        return items.isEmpty();
    }

    private void add(LocalDateTime at, Consumer<Consumer<Recording>> act) {
        items.add(new Item(at, planned++, act));
    }

    private static LocalDateTime notBefore(LocalDateTime earliest, LocalDateTime wanted) {
        return wanted.isBefore(earliest) ? earliest : wanted;
    }
}
