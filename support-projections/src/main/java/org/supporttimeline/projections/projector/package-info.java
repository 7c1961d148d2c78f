/**
 * Keeps the projections: feeds them from the log, live, a batch and its token in one transaction, parks a case that fails,
 * folds a case anew. Projections use its {@link Projection} and {@link Table}; the service starts a {@link Projector} for each
 * and waits on it.
 */
@NullMarked
package org.supporttimeline.projections.projector;

import org.jspecify.annotations.NullMarked;
