package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Writes a bundle, file by file in the order of their names, and at the end what it consists of, signed. */
public final class BundleWriter {

    private final StoredZip zip;
    private final List<Manifest.Listed> files = new ArrayList<>();
    private final List<Manifest.Counted> cases = new ArrayList<>();

    public BundleWriter(OutputStream out) {
        zip = new StoredZip(out);
    }

    /** A file, after the one before it in the order of names. */
    public void add(String name, byte[] content) throws IOException {
        zip.add(name, content);
        files.add(Manifest.Listed.of(name, content));
    }

    /** That a case is in it, with so many entries. */
    public void count(UUID caseId, int entries) {
        cases.add(new Manifest.Counted(caseId, entries));
    }

    /**
     * The end.
     *
     * @param origin the log's name
     * @param sign signs a text as a note, under the name {@link Manifest#signerName}
     */
    public void finish(String origin, UnaryOperator<String> sign) throws IOException {
        byte[] manifest = new Manifest(Manifest.FORMAT, files, cases).bytes();
        zip.add(BundleNames.MANIFEST, manifest);
        zip.add(
                BundleNames.SIGNATURE,
                sign.apply(Manifest.statement(origin, manifest)).getBytes(UTF_8));
        zip.finish();
    }
}
