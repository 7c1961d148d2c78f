/**
 * Hand-overs that were offered and wait for somebody to accept them, one row an offer. Pages read them through {@link
 * OpenOffers}; the projector keeps them.
 */
@NullMarked
package org.supporttimeline.projections.handover;

import org.jspecify.annotations.NullMarked;
