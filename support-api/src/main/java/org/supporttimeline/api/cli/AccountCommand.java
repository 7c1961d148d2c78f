package org.supporttimeline.api.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.api.security.NewPassword;
import org.supporttimeline.api.wiring.AccountTool;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code support-api account}: makes offices and accounts, with the same settings as the service. */
@Command(name = "account", description = "Make offices and accounts.", mixinStandardHelpOptions = true)
final class AccountCommand {

    @Spec
    @Nullable
    CommandSpec spec;

    @Command(
            name = "add",
            description = "Add an account, and its offices where they are new. Its password is printed, once.",
            mixinStandardHelpOptions = true)
    int add(
            @Option(names = "--id", required = true, paramLabel = "ID", description = "A code, never a person's name.")
                    String id,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") AccountRole role,
            @Option(
                            names = "--office",
                            required = true,
                            paramLabel = "CODE[=NAME]",
                            description = "An office whose cases it sees; may be repeated.")
                    List<String> offices,
            @Option(names = "--data-dir", paramLabel = "DIR", description = "As of the service.") @Nullable
                    Path dataDir,
            @Parameters(paramLabel = "--NAME=VALUE", arity = "0..*", description = "Any other setting of the service.")
                    @Nullable
                    List<String> settings) {
        Map<OfficeId, String> named;
        StaffId account;
        try {
            account = new StaffId(id);
            named = named(offices);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), "--id and --office: " + e.getMessage());
        }
        var all = new ArrayList<>(settings == null ? List.of() : settings);
        if (dataDir != null) {
            all.add("--support.data-dir=" + dataDir.toAbsolutePath());
        }
        var password = new StringBuilder();
        AccountTool.with(all.toArray(String[]::new), accounts -> add(accounts, account, role, named, password));
        System.out.println(password.isEmpty() ? "There is an account " + id + " already." : id + " " + password);
        return password.isEmpty() ? 1 : 0;
    }

    private static void add(
            Accounts accounts, StaffId id, AccountRole role, Map<OfficeId, String> offices, StringBuilder password) {
        offices.forEach(accounts::addOffice);
        String random = NewPassword.random();
        if (accounts.add(id, role, new TreeSet<>(offices.keySet()), random)) {
            password.append(random);
        }
    }

    /** Offices by code; one without a name is called by its code. */
    private static Map<OfficeId, String> named(List<String> offices) {
        return offices.stream()
                .map(office -> office.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> new OfficeId(parts[0]), parts -> parts[parts.length - 1], (a, b) -> b, TreeMap::new));
    }
}
