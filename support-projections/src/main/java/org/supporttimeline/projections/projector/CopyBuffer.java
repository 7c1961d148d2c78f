package org.supporttimeline.projections.projector;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes of a binary copy, as they are put one after the other. */
final class CopyBuffer {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int length;

    /** @param room for how many bytes at first */
    CopyBuffer(int room) {
        this.bytes = new byte[room];
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Takes back what was put after that length was reached. */
    void cut(int back) {
        length = back;
    }

    void putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void putShort(int value) {
        room(Short.BYTES);
        SHORT.set(bytes, length, (short) value);
        length += Short.BYTES;
    }

    void putInt(int value) {
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void putLong(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    void put(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /** Writes the length of all that was put after a place into the four bytes before it. */
    void closeField(int begin) {
        INT.set(bytes, begin - Integer.BYTES, length - begin);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
