package org.supporttimeline.api.generator;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.supporttimeline.api.generator.life.Office;
import org.supporttimeline.api.generator.life.Town;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.api.wiring.OfflineStorage;
import org.supporttimeline.projections.log.LoadRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code support-api generate}: fills an empty log with made-up cases while no service runs. */
@Command(
        name = "generate",
        description = "Fill an empty log with made-up cases, while no service runs.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

    private static final int OFFICES_SHOWN = 10;

    @Option(names = "--cases", paramLabel = "N", description = "How many cases (default: ${DEFAULT-VALUE}).")
    int cases = 100;

    @Option(names = "--years", paramLabel = "Y", description = "Over how many years (default: ${DEFAULT-VALUE}).")
    int years = 5;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Tells one town from another (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--daily", description = "Clients fill a daily report beside the weekly form.")
    boolean daily;

    @Option(names = "--one-office", description = "One office has all cases, in place of ten to forty each.")
    boolean oneOffice;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description =
                    "The day after the last; the same seed gives the same cases for the same day (default: today).")
    @Nullable
    LocalDate until;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the embedded database keeps its data (default: ~/.support-timeline).")
    @Nullable
    Path dataDir;

    @Parameters(
            paramLabel = "--NAME=VALUE",
            arity = "0..*",
            description = "Settings of the service, for example --spring.datasource.url=jdbc:postgresql://…")
    List<String> settings = List.of();

    @Spec
    @Nullable
    CommandSpec spec;

    private final Clock clock;

    public GenerateCommand() {
        this(Clock.system(ZoneId.of("Asia/Tokyo")));
    }

    GenerateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException, SQLException {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = until == null ? today : until;
        require(cases > 0 && cases <= 1_000_000, "--cases is between 1 and 1,000,000");
        require(years > 0 && years <= 50, "--years is between 1 and 50");
        require(!end.isAfter(today), "--until lies in the future");
        PrintWriter terminal = terminal();
        LocalDate from = end.minusYears(years);
        Town town =
                oneOffice ? Town.ofOneOffice(cases, from, end, seed, daily) : new Town(cases, from, end, seed, daily);
        terminal.printf(
                "%,d cases of %d offices from %s until %s, seed %d%n",
                cases, town.offices().size(), from, end, seed);
        terminal.flush();
        try (OfflineStorage storage = OfflineStorage.open(arguments())) {
            new Generator(storage.databases().owner().dataSource(), storage.vault(), clock, terminal)
                    .run(town, from, end);
            var accounts = new Accounts(
                    storage.databases().service().dataSource(),
                    PasswordEncoderFactories.createDelegatingPasswordEncoder());
            tell(terminal, town.offices(), new GeneratedAccounts(accounts).make(town.offices()));
            return 0;
        } catch (LoadRefused e) {
            terminal.println("Nothing was generated: " + e.getMessage());
            terminal.flush();
            return 1;
        }
    }

    private String[] arguments() {
        var arguments = new ArrayList<>(settings);
        if (dataDir != null) {
            arguments.add("--support.data-dir=" + dataDir.toAbsolutePath());
        }
        return arguments.toArray(String[]::new);
    }

    private static void tell(PrintWriter terminal, List<Office> offices, Map<String, String> passwords) {
        terminal.printf(
                "Offices: %s%s%n",
                offices.stream().limit(OFFICES_SHOWN).map(Office::toString).collect(Collectors.joining(", ")),
                offices.size() > OFFICES_SHOWN ? ", … " + offices.getLast() : "");
        terminal.println("Accounts (shown only now):");
        passwords.forEach((id, password) -> terminal.printf("  %-12s %s%n", id, password));
        terminal.flush();
    }

    private PrintWriter terminal() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), otherwise);
        }
    }
}
