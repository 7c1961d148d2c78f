package org.supporttimeline.api.rebuild;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.wiring.RebuildTool;
import org.supporttimeline.projections.projector.RebuildRefused;
import org.supporttimeline.projections.projector.RebuildStatus;
import org.supporttimeline.projections.projector.RebuildStep;
import org.supporttimeline.projections.projector.Rebuilds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code support-api rebuild}: as another node of the service, with its settings. */
@Command(
        name = "rebuild",
        description = "Rebuild projections from the log. On the embedded database only while no service runs.",
        mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {

    private static final long LOOK_MILLIS = 200;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "How much of the log may be held at once, for example 512m (default: a quarter of the heap).")
    @Nullable
    String memory;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "As of the service.")
    @Nullable
    Path dataDir;

    @Parameters(
            paramLabel = "PROJECTION",
            arity = "0..*",
            description = "Which (default: all); and any other setting of the service as --NAME=VALUE.")
    List<String> others = List.of();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        List<String> names =
                others.stream().filter(other -> !other.startsWith("--")).toList();
        var settings = new ArrayList<>(
                others.stream().filter(other -> other.startsWith("--")).toList());
        if (dataDir != null) {
            settings.add("--support.data-dir=" + dataDir.toAbsolutePath());
        }
        long bytes;
        try {
            bytes = memory == null ? Memory.standard() : Memory.parse(memory);
        } catch (IllegalArgumentException e) {
            throw mistaken("--memory is " + e.getMessage());
        }
        PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
        try (RebuildTool tool = RebuildTool.open(settings.toArray(String[]::new))) {
            List<String> known = tool.rebuilds().projections();
            if (!known.containsAll(names)) {
                throw mistaken("There are: " + String.join(", ", known));
            }
            return rebuild(tool.rebuilds(), names, bytes, terminal);
        } catch (RebuildRefused e) {
            terminal.println("Nothing was rebuilt: " + e.getMessage());
            terminal.flush();
            return 1;
        }
    }

    private static int rebuild(Rebuilds rebuilds, List<String> names, long bytes, PrintWriter terminal)
            throws InterruptedException {
        RebuildStatus status = rebuilds.start(names, bytes);
        var lines = new ProgressLines(terminal);
        lines.tell(status);
        while (!status.step().isLast()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            status = rebuilds.find(status.id()).orElse(status);
            lines.tell(status);
        }
        lines.end(status);
        return status.step() == RebuildStep.DONE ? 0 : 1;
    }

    private ParameterException mistaken(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
