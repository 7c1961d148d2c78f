package org.supporttimeline.projections.tlog;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A C2SP {@code tlog-proof}: all that is needed, besides the entry and the keys that are trusted, to see that a log has it.
 *
 * @param extra what the log adds; not proven by being there
 * @param index the leaf's, from 0
 * @param path from the leaf's sibling up
 * @param checkpoint a signed note, verbatim
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TlogProof(byte @Nullable [] extra, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** @param path from the leaf's sibling up */
    public TlogProof {
        path = List.copyOf(path);
    }

    /**
     * Reads what {@link #toString()} has written.
     *
     * @throws Malformed when it is not exactly of that form
     */
    public static TlogProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new Malformed("a proof without a checkpoint");
        }
        var lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(HEAD)) {
            throw new Malformed("not a tlog-proof");
        }
        byte[] extra = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Base64Text.decode(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed("a proof without an index");
        }
        long index = Base64Text.decimal(lines.removeFirst().substring(INDEX.length()));
        return new TlogProof(
                extra, index, lines.stream().map(Hash::parse).toList(), SignedNote.parse(text.substring(end + 2)));
    }

    /** Whether it shows that the leaf is in the tree of its checkpoint. Who signed that, the note tells. */
    public boolean includes(byte[] leaf) {
        Checkpoint tree = Checkpoint.parse(checkpoint.text());
        return Verifying.includes(new TreeHasher().leaf(leaf), index, tree.size(), path, tree.root());
    }

    /** The same, to be kept beside what the leaf is made of. */
    public TlogProof withoutExtra() {
        return new TlogProof(null, index, path, checkpoint);
    }

    /** As it is kept, in a file that is best named {@code ….tlog-proof}. */
    @Override
    public String toString() {
        var text = new StringBuilder(HEAD).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
