package org.supporttimeline.api.wiring;

import java.time.Instant;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.LedgerUnavailable;
import org.supporttimeline.projections.ledger.SealedTree;
import org.supporttimeline.projections.ledger.Sealer;
import org.supporttimeline.projections.log.LogUnavailable;

/**
 * A log, its tree and who seals it on this node: whether all of that goes on.
 *
 * @param prefix of the details that are told of it
 * @param head the newest position of the log
 * @param waiting when the first entry after a position was recorded; empty when there is none
 */
record SealedLog(
        String prefix, Sealer sealer, Ledger ledger, LongSupplier head, LongFunction<Stream<Instant>> waiting) {

    /**
     * Whether what is sealed fits, and nothing waits since before a moment.
     *
     * @param details takes what an administrator may know
     */
    boolean isUp(Map<String, Object> details, Instant since) {
        sealer.broken().ifPresent(why -> details.put(prefix + "broken", why));
        sealer.outsideFailure().ifPresent(why -> details.put(prefix + "outside", why));
        details.put(prefix + "sealsHere", sealer.isSealing());
        boolean fits = sealer.broken().isEmpty() && sealer.outsideFailure().isEmpty();
        try {
            long size = ledger.newest().map(SealedTree::size).orElse(0L);
            long newest = head.getAsLong();
            details.put(prefix + "sealed", size);
            details.put(prefix + "log", newest);
            return fits && size <= newest && waiting.apply(size).allMatch(recorded -> recorded.isAfter(since));
        } catch (LogUnavailable | LedgerUnavailable e) {
            return false;
        }
    }
}
