package org.supporttimeline.api.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A second service: a JVM of its own with the embedded database in a directory, until its input ends or it is killed. */
final class ServiceProcess {

    static final String READY = "ready";

    private final Process process;
    private final BufferedReader output;

    private ServiceProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The process's side. Tells that it is ready, or why not. */
    public static void main(String[] arguments) throws IOException {
        try (var database = EmbeddedDatabase.start(Path.of(arguments[0]))) {
            database.databases();
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // until the parent closes it
            }
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
        }
    }

    static ServiceProcess start(Path directory) throws IOException {
        return new ServiceProcess(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceProcess.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line that it says; waits for it. */
    String says() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
