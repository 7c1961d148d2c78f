package org.supporttimeline.api.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.wiring.FsckTool;
import org.supporttimeline.projections.ledger.Finding;
import org.supporttimeline.projections.ledger.Fsck;
import org.supporttimeline.projections.ledger.FsckReport;
import org.supporttimeline.projections.ledger.GivenCheckpoint;
import org.supporttimeline.projections.ledger.Tree;
import org.supporttimeline.projections.tlog.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code support-api fsck}: checks the whole record against its ledger and against checkpoints kept elsewhere. */
@Command(
        name = "fsck",
        description =
                "Make the ledger anew from the record and compare it with what is stored and with checkpoints. On the"
                        + " embedded database only while no service runs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything fits.",
            "1:Something does not fit; the first entry that does not is named.",
            "2:The command was not understood.",
            "3:The check could not be made."
        },
        mixinStandardHelpOptions = true)
public final class FsckCommand implements Callable<Integer> {

    private static final int DOES_NOT_FIT = 1;
    private static final int NOT_CHECKED = 3;

    @Option(
            names = "--checkpoint",
            arity = "1..*",
            paramLabel = "FILE",
            description = "A checkpoint that somebody kept; beside those of the service's own checkpoint directory.")
    List<String> checkpoints = List.of();

    @Option(
            names = "--key",
            paramLabel = "NAME+ID+KEY",
            description = "A former verifier key; beside those in use. May be repeated.")
    List<String> keys = List.of();

    @Option(names = "--data-dir", paramLabel = "DIR", description = "As of the service.")
    @Nullable
    Path dataDir;

    @Parameters(paramLabel = "--NAME=VALUE", arity = "0..*", description = "Any other setting of the service.")
    List<String> settings = List.of();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
        // a list of files may go on into what follows it
        List<GivenCheckpoint> given = read(checkpoints.stream()
                .filter(file -> !isSetting(file))
                .map(Path::of)
                .toList());
        List<VerifierKey> known = keys();
        var all = new ArrayList<>(settings);
        checkpoints.stream().filter(FsckCommand::isSetting).forEach(all::add);
        if (dataDir != null) {
            all.add("--support.data-dir=" + dataDir.toAbsolutePath());
        }
        try (FsckTool tool = FsckTool.open(all.toArray(String[]::new))) {
            boolean fits = true;
            for (Tree tree : tool.trees()) {
                fits &= check(tool, tree, given, known, terminal);
            }
            return fits ? 0 : DOES_NOT_FIT;
        } catch (SQLException | IOException | RuntimeException e) {
            terminal.println("The check could not be made: " + e.getMessage());
            return NOT_CHECKED;
        } finally {
            terminal.flush();
        }
    }

    private boolean check(
            FsckTool tool, Tree tree, List<GivenCheckpoint> given, List<VerifierKey> known, PrintWriter terminal)
            throws SQLException, IOException {
        var keys = new ArrayList<>(tool.verifiers(tree));
        keys.addAll(known);
        var kept = new ArrayList<>(given);
        kept.addAll(read(tool.checkpoints(tree)));
        kept.removeIf(one -> tool.isOfAnother(tree, one));
        terminal.printf("%s: verifier keys %s%n", tree.name(), tool.verifiers(tree));
        FsckReport report = new Fsck(tree, tool.database(), keys).run(kept, new FsckProgress(terminal, tree.name()));
        for (Finding finding : report.findings()) {
            terminal.println("  " + finding.kind() + ": " + finding.text());
        }
        double seconds = Math.max(0.001, report.took().toMillis() / 1000.0);
        terminal.printf(
                Locale.ROOT,
                "%s: %s, %,d entries, %,d of them proven by signed checkpoints, in %.1f s, %,.0f/s%n",
                tree.name(),
                report.fits() ? "everything fits" : "does not fit",
                report.entries(),
                report.proven(),
                seconds,
                report.entries() / seconds);
        terminal.flush();
        return report.fits();
    }

    private static boolean isSetting(String file) {
        return file.startsWith("--");
    }

    private List<GivenCheckpoint> read(List<Path> files) {
        return files.stream()
                .map(file -> {
                    try {
                        return new GivenCheckpoint(file.toString(), Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new ParameterException(
                                Objects.requireNonNull(spec).commandLine(),
                                "There is no checkpoint to read at " + file);
                    }
                })
                .toList();
    }

    private List<VerifierKey> keys() {
        try {
            return keys.stream().map(VerifierKey::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--key: " + e.getMessage());
        }
    }
}
