package org.supporttimeline.api.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.backtest.BackTestCommand;
import org.supporttimeline.api.evidence.VerifyCommand;
import org.supporttimeline.api.generator.GenerateCommand;
import org.supporttimeline.api.ledger.FsckCommand;
import org.supporttimeline.api.rebuild.CheckProjectionsCommand;
import org.supporttimeline.api.rebuild.RebuildCommand;
import org.supporttimeline.api.rebuild.RefoldCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code support-api}: runs the service, unless a subcommand says otherwise.
 */
@Command(
        name = "support-api",
        description = "支援タイムライン: the record of employment support.",
        mixinStandardHelpOptions = true)
public final class SupportCommand implements Runnable {

    private final Consumer<String[]> service;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    ServeOptions options = new ServeOptions();

    private SupportCommand(Consumer<String[]> service) {
        this.service = service;
    }

    /**
     * The whole command line.
     *
     * @param service starts the service with its arguments
     */
    public static CommandLine line(Consumer<String[]> service) {
        var line = new CommandLine(new SupportCommand(service));
        line.addSubcommand(new Serve(service));
        line.addSubcommand(new AccountCommand());
        line.addSubcommand(new GenerateCommand());
        line.addSubcommand(new BackTestCommand());
        line.addSubcommand(new RebuildCommand());
        line.addSubcommand(new FsckCommand());
        line.addSubcommand(new VerifyCommand());
        line.addSubcommand(new CheckProjectionsCommand());
        line.addSubcommand(new RefoldCommand());
        // of all subcommands too: an option that is none of ours may be a setting of the service
        return line.setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public void run() {
        serve(spec, options, service);
    }

    private static void serve(@Nullable CommandSpec spec, ServeOptions options, Consumer<String[]> service) {
        String mistaken = options.mistaken();
        if (mistaken != null && spec != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Unknown option: " + mistaken);
        }
        service.accept(options.asArguments());
    }

    @Command(name = "serve", description = "Run the service (the default).", mixinStandardHelpOptions = true)
    private static final class Serve implements Runnable {

        private final Consumer<String[]> service;

        @Spec
        @Nullable
        CommandSpec spec;

        @Mixin
        ServeOptions options = new ServeOptions();

        Serve(Consumer<String[]> service) {
            this.service = service;
        }

        @Override
        public void run() {
            serve(spec, options, service);
        }
    }
}
