package org.supporttimeline.api.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code serve}, which may stand without it as well. */
final class ServeOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the embedded database keeps its data (default: ~/.support-timeline).")
    @Nullable
    Path dataDir;

    @Option(
            names = "--checkpoint-dir",
            paramLabel = "DIR",
            description =
                    "Where checkpoints of the ledger are kept outside the database (default: in the data directory).")
    @Nullable
    Path checkpointDir;

    @Option(names = "--no-samples", description = "Do not load the sample cases into a new embedded database.")
    boolean noSamples;

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (default: 8080).")
    @Nullable
    Integer port;

    @Parameters(
            paramLabel = "--NAME=VALUE",
            arity = "0..*",
            description = "Any other setting, for example --spring.datasource.url=jdbc:postgresql://…")
    List<String> settings = List.of();

    /** As the service's own arguments. */
    String[] asArguments() {
        var arguments = new ArrayList<String>();
        if (dataDir != null) {
            arguments.add("--support.data-dir=" + dataDir.toAbsolutePath());
        }
        if (checkpointDir != null) {
            arguments.add("--support.ledger.checkpoint-dir=" + checkpointDir.toAbsolutePath());
        }
        if (noSamples) {
            arguments.add("--support.samples=false");
        }
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        arguments.addAll(settings);
        return arguments.toArray(String[]::new);
    }

    /** The first argument that is no setting, perhaps a mistyped option. */
    @Nullable
    String mistaken() {
        return settings.stream()
                .filter(setting -> !setting.matches("--[a-z][a-z0-9-]*(\\.[a-z0-9-]+(\\[\\d+\\])?)+=.*")
                        && !setting.equals("--debug"))
                .findFirst()
                .orElse(null);
    }
}
