package org.supporttimeline.api.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL processes that work on a given cluster directory, found among all processes: a number in a pid file proves
 * nothing, it may by now be anybody's.
 */
final class Processes {

    private Processes() {}

    static List<ProcessHandle> on(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process) && worksIn(process, cluster))
                .toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                // the kernel marks a program that was deleted since
                .map(command -> command.replace(" (deleted)", "").endsWith("/postgres"))
                .orElse(false);
    }

    /** Every PostgreSQL process makes the cluster its working directory; where the system tells none, its arguments do. */
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            if (Files.isDirectory(Path.of("/proc/self"))) {
                return Files.readSymbolicLink(workingDirectory).equals(cluster);
            }
        } catch (IOException e) {
            return false; // it has just ended, or it is another user's, who cannot be in our directory
        }
        return Optional.of(process.info())
                .flatMap(ProcessHandle.Info::arguments)
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(false);
    }
}
