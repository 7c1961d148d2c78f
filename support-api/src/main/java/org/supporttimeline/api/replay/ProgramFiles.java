package org.supporttimeline.api.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files of one module of this program, wherever it runs from: a directory, a jar, or a jar within the service's jar. */
final class ProgramFiles {

    private static final String META = "META-INF/";

    private ProgramFiles() {}

    /** SHA-256 over the name and the bytes of every file beside the class, in the order of the names, without the jar's own. */
    static String digest(Class<?> ofModule) {
        CodeSource source = ofModule.getProtectionDomain().getCodeSource();
        try {
            SortedMap<String, byte[]> files = files(source.getLocation());
            var digest = new Digest();
            files.forEach((name, bytes) -> digest.add((name + "\n" + bytes.length + "\n").getBytes(UTF_8))
                    .add(bytes));
            return digest.hex();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program's own files cannot be read", e);
        }
    }

    private static SortedMap<String, byte[]> files(URL place) throws IOException, URISyntaxException {
        if (place.openConnection() instanceof JarURLConnection within) {
            return inJar(within.getJarFile());
        }
        Path path = Path.of(new URI(place.toString()));
        if (Files.isDirectory(path)) {
            return inDirectory(path);
        }
        try (var jar = new JarFile(path.toFile())) {
            return inJar(jar);
        }
    }

    private static SortedMap<String, byte[]> inJar(JarFile jar) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (JarEntry entry : jar.stream().toList()) {
            if (!entry.isDirectory() && !entry.getName().startsWith(META)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> inDirectory(Path directory) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                String name = directory.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(META)) {
                    files.put(name, bytes(file));
                }
            });
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
