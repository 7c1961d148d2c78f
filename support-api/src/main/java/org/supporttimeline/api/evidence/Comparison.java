package org.supporttimeline.api.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.OptionalLong;

/** Takes what should be written and compares it with what is, byte by byte. */
final class Comparison extends OutputStream {

    private final InputStream present;
    private long at;
    private OptionalLong first = OptionalLong.empty();

    Comparison(InputStream present) {
        this.present = present;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] wanted, int from, int length) throws IOException {
        byte[] found = present.readNBytes(length);
        int same = Arrays.mismatch(found, 0, found.length, wanted, from, from + length);
        if (same >= 0 && first.isEmpty()) {
            first = OptionalLong.of(at + same);
        }
        at += length;
    }

    /** Nothing more should be there. */
    void end() throws IOException {
        if (present.read() >= 0) {
            differs();
        }
    }

    /** From here on nothing can be compared. */
    void differs() {
        if (first.isEmpty()) {
            first = OptionalLong.of(at);
        }
    }

    /** The place of the first byte that is another, or missing, or too many. */
    OptionalLong firstDifference() {
        return first;
    }

    @Override
    public void close() throws IOException {
        present.close();
    }
}
