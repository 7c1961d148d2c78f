package org.supporttimeline.projections.ledger;

import java.time.Instant;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.SignedNote;

/**
 * A tree at one size, signed.
 *
 * @param checkpoint what the note says
 * @param sealedAt when it was signed
 */
public record SealedTree(SignedNote note, Checkpoint checkpoint, Instant sealedAt) {

    static SealedTree of(String note, Instant sealedAt) {
        SignedNote parsed = SignedNote.parse(note);
        return new SealedTree(parsed, Checkpoint.parse(parsed.text()), sealedAt);
    }

    public long size() {
        return checkpoint.size();
    }
}
