package org.supporttimeline.api.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.risk.RiskRule;

/**
 * By which program an answer was made. Where two answers about one record differ in what they say, this or the settings differ.
 *
 * @param version of the service; {@code development} where it was not packaged
 * @param domain SHA-256 of what folds and judges: names and bytes of all files of the domain, in the order of their names
 * @param fold version of the fold
 * @param rules version of each risk rule
 */
public record ProgramUsed(String version, String domain, int fold, SortedMap<String, Integer> rules) {

    private static final class Present {
        private static final ProgramUsed PROGRAM =
                new ProgramUsed(built(), ProgramFiles.digest(CaseFile.class), CaseFile.FOLD_VERSION, ruleVersions());
    }

    /** The program that runs. */
    public static ProgramUsed present() {
        return Present.PROGRAM;
    }

    /** Written by the build; an editor that copies the file leaves the placeholder in it. */
    private static String built() {
        try (InputStream file = Objects.requireNonNull(ProgramUsed.class.getResourceAsStream("program.properties"))) {
            var properties = new Properties();
            properties.load(file);
            String version = properties.getProperty("version", "");
            return version.isEmpty() || version.startsWith("@") ? "development" : version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, Integer> ruleVersions() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        Arrays.stream(RiskRule.values()).forEach(rule -> versions.put(rule.name(), rule.version()));
        return versions;
    }
}
