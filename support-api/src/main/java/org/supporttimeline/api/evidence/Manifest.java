package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.projections.log.Leaf;

/**
 * What a bundle consists of.
 *
 * @param format {@link #FORMAT}
 * @param files every file before the manifest, in the order of the archive
 * @param cases whose entries it has, and how many of each
 */
public record Manifest(String format, List<Listed> files, List<Counted> cases) {

    /** The name and version of the form. */
    public static final String FORMAT = "support-timeline/bundle/v1";

    public Manifest {
        files = List.copyOf(files);
        cases = List.copyOf(cases);
    }

    /**
     * A file.
     *
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    public record Listed(String name, long size, String sha256) {

        static Listed of(String name, byte[] content) {
            return new Listed(
                    name, content.length, HexFormat.of().formatHex(Leaf.sha256().digest(content)));
        }
    }

    /** A case, and how many entries had been recorded of it. */
    public record Counted(UUID caseId, int entries) {}

    /** As it stands in the archive. */
    byte[] bytes() {
        return (Lines.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n").getBytes(UTF_8);
    }

    /**
     * The text that the record's key signs: the first line keeps it apart from the text of a checkpoint.
     *
     * @param origin the log's name
     * @param manifest the manifest's bytes
     */
    static String statement(String origin, byte[] manifest) {
        return FORMAT + "\n" + origin + "\n"
                + HexFormat.of().formatHex(Leaf.sha256().digest(manifest)) + "\n";
    }

    /** Under which name the keys of a log sign manifests: a signature of one is none of a checkpoint. */
    public static String signerName(String origin) {
        return origin + "/bundle";
    }
}
