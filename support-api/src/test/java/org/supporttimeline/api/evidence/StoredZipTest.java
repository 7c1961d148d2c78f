package org.supporttimeline.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that other programs can read. */
class StoredZipTest {

    @TempDir
    Path files;

    private static SortedMap<String, ByteBuffer> contents(int count) {
        var random = new Random(11);
        var contents = new TreeMap<String, ByteBuffer>();
        for (int i = 0; i < count; i++) {
            byte[] content = new byte[random.nextInt(50)];
            random.nextBytes(content);
            contents.put("a/%06d".formatted(i), ByteBuffer.wrap(content));
        }
        return contents;
    }

    private static byte[] archive(SortedMap<String, ByteBuffer> contents, long far) throws IOException {
        var out = new ByteArrayOutputStream();
        var zip = new StoredZip(out, far);
        for (var file : contents.entrySet()) {
            zip.add(file.getKey(), file.getValue().array());
        }
        zip.finish();
        return out.toByteArray();
    }

    /** Small ones, one in which every place is far, one in which some are, and one with more files than small ones have. */
    @ParameterizedTest
    @ValueSource(strings = {"0 4294967295", "40 4294967295", "40 0", "40 900", "70000 4294967295"})
    void are_read_by_their_list_and_from_the_front(String countAndFar) throws IOException {
        SortedMap<String, ByteBuffer> contents =
                contents(Integer.parseInt(countAndFar.split(" ", 2)[0]));
        byte[] archive = archive(contents, Long.parseLong(countAndFar.split(" ", 2)[1]));
        Path file = files.resolve("a.zip");
        Files.write(file, archive);
        var listed = new TreeMap<String, ByteBuffer>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                listed.put(
                        entry.getName(),
                        ByteBuffer.wrap(zip.getInputStream(entry).readAllBytes()));
            }
        }
        var streamed = new TreeMap<String, ByteBuffer>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                streamed.put(entry.getName(), ByteBuffer.wrap(zip.readAllBytes()));
            }
        }
        assertThat(listed.equals(contents)).isTrue();
        assertThat(streamed.equals(contents)).isTrue();
    }

    @Test
    void take_names_in_their_order_only() throws IOException {
        var zip = new StoredZip(new ByteArrayOutputStream());
        zip.add("b", new byte[0]);
        for (String name : new String[] {"a", "b", "", "../c", "C", "c d"}) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> zip.add(name, new byte[0]));
        }
    }
}
