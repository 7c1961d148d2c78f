package org.supporttimeline.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.supporttimeline.projections.schema.Databases;

/**
 * Made-up cases in a database, and an account that may see them all, both by {@code support-api generate}.
 *
 * @param account its name
 * @param password its password
 * @param seconds how long generating took
 */
record Town(String account, String password, double seconds) {

    private static final String ACCOUNT = "gen-manager";
    private static final int YEARS = 5;
    private static final Pattern PASSWORD = Pattern.compile("(?m)^\\s*" + ACCOUNT + "\\s+(\\S+)$");

    /** What the program needs to be told to work on the server's databases. */
    static List<String> settings(BenchServer server) {
        Databases databases = server.databases();
        return List.of(
                "--spring.datasource.url=" + databases.service().url(),
                "--spring.datasource.username=" + databases.service().user(),
                "--spring.datasource.password=" + databases.service().password(),
                "--support.owner.url=" + databases.owner().url(),
                "--support.owner.username=" + databases.owner().user(),
                "--support.owner.password=" + databases.owner().password(),
                "--support.keys.url=" + databases.keys().url(),
                "--support.keys.username=" + databases.keys().user(),
                "--support.keys.password=" + databases.keys().password(),
                "--support.kek.file=" + server.kek());
    }

    static Town generate(BenchServer server, int cases, Path output) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "generate", "--cases=" + cases, "--years=" + YEARS, "--seed=1", "--daily", "--until=2026-10-01"));
        arguments.addAll(settings(server));
        long began = System.nanoTime();
        try (var program = SupportProgram.start(output, arguments)) {
            var password = PASSWORD.matcher(program.finished());
            if (!password.find()) {
                throw new IllegalStateException("no account was made, see " + output);
            }
            return new Town(ACCOUNT, Objects.requireNonNull(password.group(1)), (System.nanoTime() - began) / 1e9);
        }
    }
}
