/**
 * Projections for administrators, over HTTP and from the terminal: how they stand, parked cases, rebuilds, and whether the tables
 * are right. Nothing uses it but the command line.
 */
@NullMarked
package org.supporttimeline.api.rebuild;

import org.jspecify.annotations.NullMarked;
