/**
 * The ledger over HTTP: checkpoint, tiles, entry bundles and proofs, at the addresses and in the forms of C2SP. The
 * access log's tree answers by the same code behind addresses of its own.
 */
@NullMarked
package org.supporttimeline.api.ledger;

import org.jspecify.annotations.NullMarked;
