/** Rebuilds of projections for administrators: begun, watched and cancelled over HTTP or from the terminal. Nothing uses it. */
@NullMarked
package org.supporttimeline.api.rebuild;

import org.jspecify.annotations.NullMarked;
