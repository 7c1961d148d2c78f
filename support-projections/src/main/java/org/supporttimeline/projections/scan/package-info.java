/**
 * Reads the whole log, case by case, as fast as the database gives it, within a stated amount of memory. For what looks at all
 * cases at once: the rebuild, checks and back-tests.
 */
@NullMarked
package org.supporttimeline.projections.scan;

import org.jspecify.annotations.NullMarked;
