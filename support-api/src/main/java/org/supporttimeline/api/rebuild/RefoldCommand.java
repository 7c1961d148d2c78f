package org.supporttimeline.api.rebuild;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.wiring.RebuildTool;
import org.supporttimeline.projections.projector.CaseFails;
import org.supporttimeline.projections.projector.Projector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code support-api refold}: one case of one projection, as another node of the service. */
@Command(
        name = "refold",
        description =
                "Write a case's rows anew from the log, and let it go on if it was parked. On the embedded database"
                        + " only while no service runs.",
        mixinStandardHelpOptions = true)
public final class RefoldCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PROJECTION")
    String projection = "";

    @Parameters(index = "1", paramLabel = "CASE", description = "Its id.")
    @Nullable
    UUID caseId;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "As of the service.")
    @Nullable
    Path dataDir;

    @Parameters(index = "2..*", paramLabel = "--NAME=VALUE", description = "Any other setting of the service.")
    List<String> settings = List.of();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var arguments = new ArrayList<>(settings);
        if (dataDir != null) {
            arguments.add("--support.data-dir=" + dataDir.toAbsolutePath());
        }
        UUID wanted = Objects.requireNonNull(caseId);
        PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
        try (RebuildTool tool = RebuildTool.open(arguments.toArray(String[]::new))) {
            Projector projector = tool.projectors().stream()
                    .filter(one -> one.name().equals(projection))
                    .findFirst()
                    .orElseThrow(() -> mistaken("There is no projection " + projection));
            if (tool.log().entries().entry(wanted, 1).isEmpty()) {
                throw mistaken("There is no case " + wanted);
            }
            projector.refold(wanted);
            terminal.println("The rows of the case are as of position " + projector.position());
            return 0;
        } catch (CaseFails e) {
            terminal.println("Nothing has changed; the program fails: " + e.getMessage());
            return 1;
        } finally {
            terminal.flush();
        }
    }

    private ParameterException mistaken(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
