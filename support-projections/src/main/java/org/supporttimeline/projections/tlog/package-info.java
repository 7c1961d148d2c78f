/**
 * Transparency logs as the rest of the world has them: RFC 6962 hashing, and C2SP {@code tlog-tiles}, {@code signed-note},
 * {@code tlog-checkpoint} and {@code tlog-proof}, to the letter and with nothing of ours in them. Pure: no database, no
 * clock; the ledger keeps trees with it, and whatever verifies a proof uses it.
 */
@NullMarked
package org.supporttimeline.projections.tlog;

import org.jspecify.annotations.NullMarked;
