package org.supporttimeline.api.evidence;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** What the files of a bundle are called. */
public final class BundleNames {

    /** How to verify the bundle, for people. */
    public static final String READ_ME = "about/read-me.txt";

    /** For whom and what it was made, and of which moment. */
    public static final String REQUEST = "about/request.json";

    /** The program and the rules by which it was made. */
    public static final String PROGRAM = "about/program.json";

    /** The dated settings, each with its source. */
    public static final String SETTINGS = "about/settings.json";

    /** The newest checkpoint when it was made: a signed note. */
    public static final String CHECKPOINT = "ledger/checkpoint.txt";

    /** Proofs from earlier sizes of the log to that of the checkpoint. */
    public static final String CONSISTENCY = "ledger/consistency.json";

    /** The verifier keys of the checkpoint, one a line. */
    public static final String KEYS = "ledger/keys.txt";

    /** Every other file but the last, with its size and digest. */
    public static final String MANIFEST = "manifest.json";

    /** The manifest's digest, signed. */
    public static final String SIGNATURE = "manifest.note";

    /** Entries of a case as they are stored, one a line. */
    public static final String ENTRIES = "entries.ndjson";

    /** A proof for each entry, one a line. */
    public static final String PROOFS = "proofs.ndjson";

    /** The same entries with their words opened. */
    public static final String OPENED = "opened.ndjson";

    /** The case in print, for people. */
    public static final String PRINT = "record.pdf";

    public static final String FINDINGS = "findings.json";
    public static final String REPLAY = "replay.ndjson";

    private static final List<String> OF_ALL =
            List.of(READ_ME, REQUEST, PROGRAM, SETTINGS, CHECKPOINT, CONSISTENCY, KEYS, MANIFEST, SIGNATURE);
    private static final List<String> OF_CASE = List.of(ENTRIES, FINDINGS, OPENED, PROOFS, PRINT, REPLAY);

    private BundleNames() {}

    /** A file of a case. */
    public static String of(UUID caseId, String file) {
        return "cases/" + caseId + "/" + file;
    }

    /** All files that a bundle of these cases has. */
    static SortedSet<String> all(Collection<UUID> cases) {
        var names = new TreeSet<>(OF_ALL);
        cases.forEach(caseId -> OF_CASE.forEach(file -> names.add(of(caseId, file))));
        return names;
    }
}
