package org.supporttimeline.projections.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A row of the log in PostgreSQL's binary format, where it lies: columns in the order of {@link #COLUMNS}, those of fixed
 * length first.
 */
@SuppressWarnings("ArrayRecordComponent") // a place in a block, never compared
record LogRow(byte[] block, int at) {

    static final String COLUMNS =
            "case_id, entry_no, position, event_id, recorded_at, revision, type, payload, metadata";

    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private static final int CASE = 6;
    private static final int ENTRY = 26;
    private static final int POSITION = 34;
    private static final int EVENT = 46;
    private static final int RECORDED = 66;
    private static final int REVISION = 78;
    private static final int TYPE = 80;

    /** Some bytes of a block. */
    @SuppressWarnings("ArrayRecordComponent")
    record Slice(byte[] bytes, int from, int length) {}

    /** Whether this is the mark after the last row. */
    boolean isEnd() {
        return (short) SHORT.get(block, at) == -1;
    }

    UUID caseId() {
        return uuid(CASE);
    }

    int entryNo() {
        return (int) INT.get(block, at + ENTRY);
    }

    long position() {
        return (long) LONG.get(block, at + POSITION);
    }

    UUID eventId() {
        return uuid(EVENT);
    }

    Instant recordedAt() {
        return Instant.EPOCH.plus(recordedMicros(), ChronoUnit.MICROS);
    }

    /** The same in µs since 1970. */
    long recordedMicros() {
        return (long) LONG.get(block, at + RECORDED) + MICROS_1970_TO_2000;
    }

    int revision() {
        return (short) SHORT.get(block, at + REVISION);
    }

    Slice type() {
        return field(at + TYPE);
    }

    Slice payload() {
        return after(type());
    }

    Slice metadata() {
        return after(payload());
    }

    private UUID uuid(int offset) {
        return new UUID((long) LONG.get(block, at + offset), (long) LONG.get(block, at + offset + Long.BYTES));
    }

    private Slice after(Slice field) {
        return field(field.from() + field.length());
    }

    private Slice field(int offset) {
        return new Slice(block, offset + Integer.BYTES, (int) INT.get(block, offset));
    }

    static long link(byte[] block, int at) {
        return (long) LONG.get(block, at);
    }

    static void link(byte[] block, int at, long value) {
        LONG.set(block, at, value);
    }

    /** How long the head of a binary copy is, which stands before its first row. */
    static int head(byte[] message) {
        int signatureAndFlags = 15;
        return signatureAndFlags + Integer.BYTES + (int) INT.get(message, signatureAndFlags);
    }
}
