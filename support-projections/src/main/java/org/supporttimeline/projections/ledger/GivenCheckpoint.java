package org.supporttimeline.projections.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.Malformed;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.VerifierKey;

/**
 * A checkpoint that somebody kept.
 *
 * @param name where it is from, for people
 * @param note the signed note, byte by byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record GivenCheckpoint(String name, byte[] note) {

    static GivenCheckpoint of(String name, String note) {
        return new GivenCheckpoint(name, note.getBytes(UTF_8));
    }

    /**
     * What it says.
     *
     * @throws Malformed when it proves nothing
     */
    public Checkpoint verified(String origin, List<VerifierKey> keys) {
        SignedNote signed = SignedNote.parse(note);
        if (signed.verify(keys).isEmpty()) {
            throw new Malformed("it is signed by no known key");
        }
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new Malformed("it is of another log, " + checkpoint.origin());
        }
        return checkpoint;
    }
}
