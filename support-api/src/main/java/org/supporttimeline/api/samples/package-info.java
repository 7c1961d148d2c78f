/**
 * The life stories that a new embedded database shows: written by hand, one file a case, one line an entry, and recorded
 * through the same commands as everything else. Only the wiring uses it.
 */
@NullMarked
package org.supporttimeline.api.samples;

import org.jspecify.annotations.NullMarked;
