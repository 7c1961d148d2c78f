package org.supporttimeline.projections.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values of a column's SQL type are written in PostgreSQL's binary format, each after its length. */
enum BinaryType {
    UUID_("uuid", 2950) {
        @Override
        void content(Object value, CopyBuffer to) {
            UUID id = (UUID) value;
            to.putLong(id.getMostSignificantBits());
            to.putLong(id.getLeastSignificantBits());
        }
    },
    SMALLINT("smallint", 21) {
        @Override
        void content(Object value, CopyBuffer to) {
            short small = ((Number) value).shortValue();
            if (small != ((Number) value).longValue()) {
                throw new ArithmeticException("too large for a smallint");
            }
            to.putShort(small);
        }
    },
    INTEGER("integer", 23) {
        @Override
        void content(Object value, CopyBuffer to) {
            to.putInt(Math.toIntExact(((Number) value).longValue()));
        }
    },
    BIGINT("bigint", 20) {
        @Override
        void content(Object value, CopyBuffer to) {
            to.putLong(((Number) value).longValue());
        }
    },
    BOOLEAN("boolean", 16) {
        @Override
        void content(Object value, CopyBuffer to) {
            to.putByte(Boolean.TRUE.equals(value) ? 1 : 0);
        }
    },
    TEXT("text", 25) {
        @Override
        void content(Object value, CopyBuffer to) {
            to.put(value.toString().getBytes(UTF_8));
        }
    },
    DATE("date", 1082) {
        @Override
        void content(Object value, CopyBuffer to) {
            to.putInt(Math.toIntExact(((LocalDate) value).toEpochDay() - DAYS_1970_TO_2000));
        }
    },
    TIMESTAMP("timestamp with time zone", 1184) {
        @Override
        void content(Object value, CopyBuffer to) {
            to.putLong(ChronoUnit.MICROS.between(EPOCH, (Instant) value));
        }
    };

    private static final int DAYS_1970_TO_2000 = 10_957;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NULL = -1;
    private static final Map<String, BinaryType> BY_NAME = java.util.Arrays.stream(values())
            .collect(java.util.stream.Collectors.toUnmodifiableMap(type -> type.sqlName, type -> type));

    private final String sqlName;
    private final int oid;

    BinaryType(String sqlName, int oid) {
        this.sqlName = sqlName;
        this.oid = oid;
    }

    abstract void content(Object value, CopyBuffer to);

    /** Puts a value, or a list of them where the column is an array. */
    void put(@Nullable Object value, CopyBuffer to) {
        if (value == null) {
            to.putInt(NULL);
            return;
        }
        to.putInt(0);
        int begin = to.length();
        if (value instanceof List<?> list) {
            array(list, to);
        } else {
            content(value, to);
        }
        to.closeField(begin);
    }

    private void array(List<?> list, CopyBuffer to) {
        to.putInt(list.isEmpty() ? 0 : 1); // dimensions
        to.putInt(0); // none is null
        to.putInt(oid);
        if (!list.isEmpty()) {
            to.putInt(list.size());
            to.putInt(1); // the first index
        }
        list.forEach(element -> put(element, to));
    }

    /**
     * The type of a column, or of the elements of an array.
     *
     * @throws IllegalArgumentException when there is none of that name here
     */
    static BinaryType of(String sqlName) {
        BinaryType type = BY_NAME.get(sqlName.replace("[]", ""));
        if (type == null) {
            throw new IllegalArgumentException("a column of type " + sqlName + " cannot be rebuilt");
        }
        return type;
    }
}
