package org.supporttimeline.api.backtest;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.wiring.BackTestTool;
import org.supporttimeline.domain.calendar.MalformedPolicies;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.backtest.BackTestReport;
import org.supporttimeline.projections.backtest.Trial;
import org.supporttimeline.projections.scan.Stop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code support-api backtest}: looks back over the whole log at how a risk rule would have done. */
@Command(
        name = "backtest",
        description =
                "Look back at how a risk rule did, and would have done with other settings. On the embedded database only"
                        + " while no service runs.",
        mixinStandardHelpOptions = true)
public final class BackTestCommand implements Callable<Integer> {

    private static final int MEMORY_SHARE = 4;

    @Option(names = "--rule", required = true, paramLabel = "RULE", description = "${COMPLETION-CANDIDATES}")
    @Nullable
    RiskRule rule;

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "A setting of the rule to try, by its key in the settings; may be repeated.")
    List<String> changes = List.of();

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            description = "Within how many days an ending counts as following a firing (default: ${DEFAULT-VALUE}).")
    String horizon = "60d";

    @Option(
            names = "--office",
            paramLabel = "CODE",
            description = "Only cases that this office keeps now; may be repeated.")
    List<String> offices = List.of();

    @Option(names = "--json", description = "As JSON instead of a table.")
    boolean json;

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
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Trial trial;
        OfficeScope scope;
        try {
            trial = Trial.of(
                    Objects.requireNonNull(rule),
                    Change.all(changes.stream().map(Change::parse).toList()),
                    Change.days(horizon));
            scope = offices.isEmpty()
                    ? OfficeScope.EVERYWHERE
                    : OfficeScope.of(offices.stream().map(OfficeId::new).collect(Collectors.toSet()));
        } catch (IllegalArgumentException e) {
            throw mistaken(e);
        }
        try (BackTestTool tool = BackTestTool.open(arguments())) {
            BackTestReport report = report(trial, scope, tool);
            if (json) {
                out.println(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(report));
            } else {
                BackTestTable.lines(report).forEach(out::println);
            }
            out.flush();
            return 0;
        } catch (MalformedPolicies e) {
            throw mistaken(e);
        }
    }

    /** Progress goes where a table is not in its way. */
    private BackTestReport report(Trial trial, OfficeScope scope, BackTestTool tool) throws InterruptedException {
        PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getErr();
        Clock clock = tool.clock();
        var looking = new Looking(terminal, clock);
        long memory = Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
        BackTestReport report =
                tool.backTest().overTheLog(trial, scope, LocalDate.now(clock), memory, new Stop(), looking);
        looking.end();
        return report;
    }

    private String[] arguments() {
        var arguments = new ArrayList<>(settings);
        if (dataDir != null) {
            arguments.add("--support.data-dir=" + dataDir.toAbsolutePath());
        }
        return arguments.toArray(String[]::new);
    }

    private ParameterException mistaken(RuntimeException e) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), Objects.requireNonNullElse(e.getMessage(), ""));
    }
}
