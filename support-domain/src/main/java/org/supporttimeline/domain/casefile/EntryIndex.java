package org.supporttimeline.domain.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;

/**
 * Of every entry of the case its type, its day, and whether it counts: what a reference from a later entry must be judged
 * by. Eight bytes an entry, in chunks, so that one more entry copies one chunk and not the case.
 */
public final class EntryIndex {

    /** The index of a case without entries. */
    public static final EntryIndex EMPTY = new EntryIndex(new long[0][], 0);

    private static final int CHUNK = 64;
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final List<EventType> TYPES = EventCatalogue.all();
    private static final Map<Class<?>, Integer> CODES = codes();

    private final long[][] chunks;
    private final int size;

    private EntryIndex(long[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    /** Reads the stored form of {@link #packed()}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EntryIndex of(long[] packed) {
        EntryIndex index = EMPTY;
        for (long entry : packed) {
            index = index.plus(entry);
        }
        return index;
    }

    /** Every entry in eight bytes: type in the catalogue's order, whether it counts, day. */
    @JsonValue
    long[] packed() {
        long[] all = new long[size];
        for (int no = 1; no <= size; no++) {
            all[no - 1] = at(no);
        }
        return all;
    }

    EntryIndex plus(Class<?> shape, @Nullable LocalDate on, boolean counts) {
        Integer code = CODES.get(shape);
        if (code == null) {
            throw new IllegalArgumentException("not an event of the catalogue: " + shape.getName());
        }
        int day = on == null ? NO_DAY : Math.toIntExact(on.toEpochDay());
        return plus((long) code << 33 | (counts ? 1L << 32 : 0) | Integer.toUnsignedLong(day));
    }

    private EntryIndex plus(long entry) {
        int chunk = size / CHUNK;
        int within = size % CHUNK;
        long[][] grown = Arrays.copyOf(chunks, chunk + 1);
        long[] last = within == 0 ? new long[1] : Arrays.copyOf(chunks[chunk], within + 1);
        last[within] = entry;
        grown[chunk] = last;
        return new EntryIndex(grown, size + 1);
    }

    /** The number of the last entry; 0 when there is none. */
    public int last() {
        return size;
    }

    /** Whether there is an entry of that number. */
    public boolean has(int no) {
        return no >= 1 && no <= size;
    }

    /** The type of an entry, as it was recorded. */
    public Optional<EventType> type(int no) {
        return has(no) ? Optional.of(TYPES.get((int) (at(no) >>> 33))) : Optional.empty();
    }

    /** The day of an entry, as amended; empty for what has no day. */
    public Optional<LocalDate> day(int no) {
        if (!has(no)) {
            return Optional.empty();
        }
        int day = (int) at(no);
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** The first day after the given one on which anything happened in the case. */
    public Optional<LocalDate> firstDayAfter(LocalDate day) {
        return days().filter(at -> at > day.toEpochDay()).min().stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }

    /** The last day, not after the given one, on which anything happened in the case. */
    public Optional<LocalDate> lastDayBy(LocalDate day) {
        return days().filter(at -> at <= day.toEpochDay()).max().stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }

    private IntStream days() {
        return IntStream.rangeClosed(1, size).map(no -> (int) at(no)).filter(at -> at != NO_DAY);
    }

    /** Whether there is such an entry and it has not been retracted. */
    public boolean counts(int no) {
        return has(no) && (at(no) >>> 32 & 1) == 1;
    }

    private long at(int no) {
        return chunks[(no - 1) / CHUNK][(no - 1) % CHUNK];
    }

    private static Map<Class<?>, Integer> codes() {
        Map<Class<?>, Integer> codes = new HashMap<>();
        for (int code = 0; code < TYPES.size(); code++) {
            codes.put(TYPES.get(code).shape(), code);
        }
        return Map.copyOf(codes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryIndex that && Arrays.deepEquals(chunks, that.chunks);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(chunks);
    }

    @Override
    public String toString() {
        return size + " entries";
    }
}
