package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Writes a zip whose every byte follows from the names and the contents of its files: stored, not compressed, without times,
 * rights or comments, in the order of the names. So whoever writes the same files anew has the same archive, with any program and
 * in any year; compressed files would be others with another version of zlib.
 */
public final class StoredZip {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9./-]{0,199}");
    private static final int FILE = 0x04034b50;
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_AT = 0x07064b50;
    private static final int VERSION = 10;
    private static final int LARGE_VERSION = 45;
    private static final int FIRST_OF_1980 = 0x0021;
    private static final int MOST_LISTED = 0xFFFF;
    private static final long FAR = 0xFFFFFFFFL;

    private final OutputStream out;
    private final long far;
    private final List<Listed> listed = new ArrayList<>();
    private long at;
    private String last = "";

    private record Listed(String name, int crc, int size, long at) {}

    /** @param out takes the archive while it is made; it stays open */
    public StoredZip(OutputStream out) {
        this(out, FAR);
    }

    /** @param far from which place on an archive is large, in the sense of the zip format */
    StoredZip(OutputStream out, long far) {
        this.out = out;
        this.far = far;
    }

    /**
     * Writes a file.
     *
     * @param name after that of the file before it, in the order of the characters' numbers
     * @throws IllegalArgumentException when the name cannot be one, or is not after the one before
     */
    public void add(String name, byte[] content) throws IOException {
        if (!NAME.matcher(name).matches() || name.compareTo(last) <= 0) {
            throw new IllegalArgumentException("not a name, or not in its place");
        }
        var crc = new CRC32();
        crc.update(content);
        var file = new Listed(name, (int) crc.getValue(), content.length, at);
        ByteBuffer head = bytes(30 + name.length()).putInt(FILE);
        common(head, VERSION, file).putShort((short) 0).put(name.getBytes(US_ASCII));
        write(head);
        out.write(content);
        at += content.length;
        listed.add(file);
        last = name;
    }

    /** Writes what comes after the last file. */
    public void finish() throws IOException {
        long start = at;
        for (Listed file : listed) {
            list(file);
        }
        long length = at - start;
        boolean large = start >= far || length >= FAR || listed.size() >= MOST_LISTED;
        if (large) {
            largeEnd(start, length);
        }
        short count = (short) Math.min(listed.size(), MOST_LISTED);
        write(bytes(22)
                .putInt(END)
                .putInt(0)
                .putShort(large ? (short) MOST_LISTED : count)
                .putShort(large ? (short) MOST_LISTED : count)
                .putInt(large ? (int) FAR : (int) length)
                .putInt(large ? (int) FAR : (int) start)
                .putShort((short) 0));
    }

    private void list(Listed file) throws IOException {
        boolean isFar = file.at() >= far;
        int extra = isFar ? 12 : 0;
        ByteBuffer entry = bytes(46 + file.name().length() + extra)
                .putInt(LISTED)
                .putShort((short) (isFar ? LARGE_VERSION : VERSION));
        common(entry, isFar ? LARGE_VERSION : VERSION, file)
                .putShort((short) extra)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .putInt(isFar ? (int) FAR : (int) file.at())
                .put(file.name().getBytes(US_ASCII));
        if (isFar) {
            entry.putShort((short) 1).putShort((short) 8).putLong(file.at());
        }
        write(entry);
    }

    private void largeEnd(long start, long length) throws IOException {
        long here = at;
        write(bytes(56)
                .putInt(LARGE_END)
                .putLong(44)
                .putShort((short) LARGE_VERSION)
                .putShort((short) LARGE_VERSION)
                .putLong(0)
                .putLong(listed.size())
                .putLong(listed.size())
                .putLong(length)
                .putLong(start));
        write(bytes(20).putInt(LARGE_END_AT).putInt(0).putLong(here).putInt(1));
    }

    /** From the version that is needed to the length of the name: no flags, stored, midnight of 1 January 1980. */
    private static ByteBuffer common(ByteBuffer head, int version, Listed file) {
        return head.putShort((short) version)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) FIRST_OF_1980)
                .putInt(file.crc())
                .putInt(file.size())
                .putInt(file.size())
                .putShort((short) file.name().length());
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer full) throws IOException {
        out.write(full.array(), full.arrayOffset(), full.capacity());
        at += full.capacity();
    }
}
