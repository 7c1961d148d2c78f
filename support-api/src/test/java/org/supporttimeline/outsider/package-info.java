/**
 * A verifier of the ledger as somebody else would write it: from {@code docs/reference/ledger.md} alone and with the JDK alone.
 * It uses nothing of ours, which a test holds; tests use it.
 */
@NullMarked
package org.supporttimeline.outsider;

import org.jspecify.annotations.NullMarked;
