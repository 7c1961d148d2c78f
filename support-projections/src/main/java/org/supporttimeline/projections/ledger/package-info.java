/**
 * Merkle trees over append-only logs, kept in tiles beside them: a {@link org.supporttimeline.projections.ledger.Sealer} makes
 * and signs them, a {@link org.supporttimeline.projections.ledger.Ledger} shows them, {@link org.supporttimeline.projections.ledger.Fsck} makes them anew and compares.
 * To keep a log as a tree, give a {@link org.supporttimeline.projections.ledger.LeafSource} (positions 1, 2, 3 … without a gap;
 * bytes for each that never change) and a {@link org.supporttimeline.projections.ledger.Tree} (a name, which keeps its tiles
 * apart in the one set of tables, and an origin of its own); a {@link org.supporttimeline.projections.ledger.Growth} wakes the
 * sealer. Nothing here knows what an entry is. The service uses it; the formats themselves are in {@code tlog}.
 */
@NullMarked
package org.supporttimeline.projections.ledger;

import org.jspecify.annotations.NullMarked;
