package org.supporttimeline.api.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.web.ProblemFound;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.feed.Feed;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.log.Leaf;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.tlog.Tile;

/**
 * Leaves as C2SP {@code tlog-tiles} bundles them. A leaf names a case, what kind of thing was recorded and when; so a reader
 * gets a bundle only when all of it is of cases that its offices keep. Where that is not so, single proofs are there.
 */
@Component
final class EntryBundles {

    private final Ledger ledger;
    private final Feed feed;

    EntryBundles(Ledger ledger, Feed feed) {
        this.ledger = ledger;
        this.feed = feed;
    }

    /** @throws ProblemFound the same one whether it is not sealed or not all of it is the reader's to see */
    byte[] of(OfficeScope scope, Tile tile) {
        long before = tile.index() * Tile.WIDTH;
        long last = before + tile.width();
        boolean sealed = tile.isIn(TreeAnswers.sealed(ledger, 0).size());
        List<StoredEntry> seen =
                sealed ? feed.read(scope, before, last, tile.width()).entries() : List.of();
        if (seen.size() != tile.width()) {
            throw Problems.notFound().found();
        }
        var bundle = new ByteArrayOutputStream();
        for (StoredEntry entry : seen) {
            byte[] leaf = Leaf.of(entry).getBytes(UTF_8);
            bundle.write(leaf.length >>> Byte.SIZE);
            bundle.write(leaf.length);
            bundle.writeBytes(leaf);
        }
        return bundle.toByteArray();
    }
}
