package org.supporttimeline.projections.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.scan.LogRow.Slice;

/** Remembers what some bytes mean: much of what stands in the log stands there thousands of times. For one thread. */
final class Known<T> {

    private static final int MOST = 10_000;

    private final Map<Key, T> known = new HashMap<>();
    private final Function<Slice, T> reader;

    Known(Function<Slice, T> reader) {
        this.reader = reader;
    }

    private static final class Key {
        private final Slice slice;
        private final int hash;

        Key(Slice slice) {
            this.slice = slice;
            var sum = new CRC32();
            sum.update(slice.bytes(), slice.from(), slice.length());
            this.hash = (int) sum.getValue();
        }

        Key copy() {
            byte[] own = Arrays.copyOfRange(slice.bytes(), slice.from(), slice.from() + slice.length());
            return new Key(new Slice(own, 0, own.length));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && hash == key.hash
                    && Arrays.equals(
                            slice.bytes(),
                            slice.from(),
                            slice.from() + slice.length(),
                            key.slice.bytes(),
                            key.slice.from(),
                            key.slice.from() + key.slice.length());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    T get(Slice slice) {
        var key = new Key(slice);
        T value = known.get(key);
        if (value == null) {
            value = reader.apply(slice);
            if (known.size() < MOST) {
                known.put(key.copy(), value);
            }
        }
        return value;
    }
}
