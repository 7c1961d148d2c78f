package org.supporttimeline.api.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.ledger.GivenCheckpoint;
import org.supporttimeline.projections.tlog.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code support-api verify}: what an evidence bundle claims, and what of it holds. Needs nothing but the file. */
@Command(
        name = "verify",
        description = "Verify an evidence bundle: without a database, without a network, without the service.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was verified, by the keys that were given.",
            "1:Something is broken.",
            "2:The command was not understood, or the file cannot be read.",
            "3:Nothing is broken, but not everything can be told: no key was given, or the bundle has no proof for a"
                    + " checkpoint."
        },
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int UNTOLD = 3;

    @Parameters(index = "0", paramLabel = "BUNDLE", description = "The bundle's file.")
    @Nullable
    Path file;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that somebody kept. May be repeated.")
    List<Path> checkpoints = List.of();

    @Option(
            names = "--key",
            paramLabel = "NAME+ID+KEY",
            description = "A verifier key of the record, from elsewhere than the bundle. May be repeated.")
    List<String> keys = List.of();

    @Parameters(index = "1..*", arity = "0..*", hidden = true)
    List<String> others = List.of();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        if (!others.isEmpty()) {
            throw new ParameterException(own.commandLine(), "One bundle at a time, and no other option");
        }
        List<VerifierKey> trusted = trusted();
        var earlier = new ArrayList<GivenCheckpoint>();
        for (Path checkpoint : checkpoints) {
            earlier.add(new GivenCheckpoint(checkpoint.toString(), read(checkpoint)));
        }
        PrintWriter terminal = own.commandLine().getOut();
        try {
            List<Claim> claims = BundleCheck.of(BundleFile.read(Objects.requireNonNull(file)), trusted, earlier);
            claims.forEach(terminal::println);
            return exit(claims, terminal);
        } catch (IOException e) {
            throw new ParameterException(own.commandLine(), "The bundle cannot be read: " + e.getMessage(), e);
        } finally {
            terminal.flush();
        }
    }

    private static int exit(List<Claim> claims, PrintWriter terminal) {
        if (claims.stream().anyMatch(claim -> claim.verdict() == Claim.Verdict.BROKEN)) {
            terminal.println("The bundle is broken.");
            return BROKEN;
        }
        if (claims.stream().anyMatch(claim -> claim.verdict() == Claim.Verdict.UNTOLD)) {
            terminal.println("Nothing is broken, but not everything can be told.");
            return UNTOLD;
        }
        terminal.println("Everything was verified.");
        return 0;
    }

    private byte[] read(Path checkpoint) {
        try {
            return Files.readAllBytes(checkpoint);
        } catch (IOException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "There is no checkpoint to read at " + checkpoint, e);
        }
    }

    private List<VerifierKey> trusted() {
        try {
            return keys.stream().map(VerifierKey::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--key: " + e.getMessage(), e);
        }
    }
}
