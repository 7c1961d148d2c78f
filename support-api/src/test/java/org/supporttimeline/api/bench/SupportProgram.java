package org.supporttimeline.api.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.supporttimeline.api.SupportApi;

/** The program as an operator runs it: a process of its own, from the built classes, without what is on the class path for tests. */
final class SupportProgram implements AutoCloseable {

    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path output;

    private SupportProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it; what it says goes into a file of its own. */
    static SupportProgram start(Path output, List<String> arguments) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                SupportApi.class.getName()));
        command.addAll(arguments);
        return new SupportProgram(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for its end, and gives what it said. */
    String finished() throws IOException, InterruptedException {
        int exit = process.waitFor();
        String said = said();
        if (exit != 0) {
            throw new IllegalStateException("the program ended with " + exit + ":\n" + said);
        }
        return said;
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
