package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.supporttimeline.projections.log.Leaf;

/**
 * A bundle as it lies on a disk: the files in it, and whether its own bytes are those that these files give. Read from the front,
 * without belief in its list of contents; one file at a time is in memory.
 */
final class BundleFile {

    private static final int HEAD = 30;
    private static final int FILE = 0x04034b50;

    private final Path path;
    private final SortedMap<String, Part> parts = new TreeMap<>();
    private OptionalLong difference = OptionalLong.empty();

    private BundleFile(Path path) {
        this.path = path;
    }

    /**
     * A file in it.
     *
     * @param at where its content begins
     * @param sha256 in hexadecimal
     */
    record Part(String name, long at, int size, String sha256) {}

    /** @throws IOException when there is no such file, or it cannot be read */
    static BundleFile read(Path path) throws IOException {
        var bundle = new BundleFile(path);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                var anew = new Comparison(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            bundle.read(in, anew);
            bundle.difference = anew.firstDifference();
        }
        return bundle;
    }

    private void read(InputStream in, Comparison anew) throws IOException {
        var zip = new StoredZip(anew);
        long at = 0;
        for (byte[] head = in.readNBytes(HEAD); isFile(head); head = in.readNBytes(HEAD)) {
            var fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            int size = fields.getInt(22);
            String name = new String(in.readNBytes(Short.toUnsignedInt(fields.getShort(26))), ISO_8859_1);
            at += HEAD + name.length();
            byte[] content = size < 0 ? new byte[0] : in.readNBytes(size);
            try {
                zip.add(name, content);
            } catch (IllegalArgumentException e) {
                anew.differs();
                return;
            }
            parts.put(
                    name,
                    new Part(
                            name,
                            at,
                            content.length,
                            HexFormat.of().formatHex(Leaf.sha256().digest(content))));
            at += content.length;
        }
        zip.finish();
        anew.end();
    }

    private static boolean isFile(byte[] head) {
        return head.length == HEAD
                && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt() == FILE;
    }

    /** The files, by name. */
    SortedMap<String, Part> parts() {
        return parts;
    }

    /** The first byte that is another than the files give; empty when there is none. */
    OptionalLong difference() {
        return difference;
    }

    /** The content of a file; empty when there is no such file. */
    Optional<byte[]> content(String name) throws IOException {
        Part part = parts.get(name);
        if (part == null) {
            return Optional.empty();
        }
        var content = ByteBuffer.allocate(part.size());
        try (var channel = FileChannel.open(path)) {
            int read = 0;
            while (content.hasRemaining() && read >= 0) {
                read = channel.read(content, part.at() + content.position());
            }
        }
        if (content.hasRemaining()) {
            throw new IOException("the bundle has become shorter while it was read");
        }
        return Optional.of(content.array());
    }
}
