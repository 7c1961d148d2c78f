package org.supporttimeline.api.rebuild;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.wiring.RebuildTool;
import org.supporttimeline.projections.projector.CheckReport;
import org.supporttimeline.projections.projector.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code support-api check-projections}: lays what the tables hold beside what the log says. */
@Command(
        name = "check-projections",
        description = {
            "Compare the tables in use, row by row, with rebuilt ones and with the record as of the same position. Only"
                    + " reads. On the embedded database only while no service runs.",
            "Ends with 0 when all rows are the same, 1 when one is not, 2 when it was called wrongly."
        },
        mixinStandardHelpOptions = true)
public final class CheckProjectionsCommand implements Callable<Integer> {

    @Option(
            names = "--sample",
            paramLabel = "CASES",
            description = "How many cases, drawn at random (default: ${DEFAULT-VALUE}); 0 for all of them.")
    int sample = 200;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Draws the same cases again.")
    @Nullable
    Long seed;

    @Option(names = "--memory", paramLabel = "SIZE", description = "As of rebuild.")
    @Nullable
    String memory;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "As of the service.")
    @Nullable
    Path dataDir;

    @Parameters(paramLabel = "--NAME=VALUE", arity = "0..*", description = "Any other setting of the service.")
    List<String> settings = List.of();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (sample < 0) {
            throw mistaken("--sample is a number of cases");
        }
        long bytes;
        try {
            bytes = memory == null ? Memory.standard() : Memory.parse(memory);
        } catch (IllegalArgumentException e) {
            throw mistaken("--memory is " + e.getMessage());
        }
        var arguments = new ArrayList<>(settings);
        if (dataDir != null) {
            arguments.add("--support.data-dir=" + dataDir.toAbsolutePath());
        }
        PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
        try (RebuildTool tool = RebuildTool.open(arguments.toArray(String[]::new))) {
            long drawn = seed == null ? tool.clock().millis() : seed;
            CheckReport report = tool.check().run(sample == 0 ? Integer.MAX_VALUE : sample, drawn, bytes);
            tell(report, terminal);
            return report.isEqual() ? 0 : 1;
        }
    }

    private static void tell(CheckReport report, PrintWriter terminal) {
        terminal.printf(
                Locale.ROOT,
                "%,d of %,d cases (--seed %d) at position %,d: as they are, as rebuilt, and as of that position%n",
                report.cases(),
                report.ofCases(),
                report.seed(),
                report.position());
        for (CheckReport.Checked one : report.projections()) {
            Difference first = one.first();
            terminal.printf(
                    Locale.ROOT,
                    "  %-10s %,10d rows  %s%s%n",
                    one.projection(),
                    one.rows(),
                    first == null ? "equal" : "NOT EQUAL in " + one.casesUnlike() + " cases",
                    one.parked() == 0 ? "" : ", " + one.parked() + " parked");
            if (first != null) {
                terminal.printf(
                        Locale.ROOT,
                        "             first: %s, case %s, at position %d, %s: %s%n",
                        first.table(),
                        first.caseId(),
                        first.position(),
                        first.compared().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        first.what());
            }
        }
        terminal.flush();
    }

    private ParameterException mistaken(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
