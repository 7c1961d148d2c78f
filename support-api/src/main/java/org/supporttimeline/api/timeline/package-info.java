/** The timeline of a case and its single entries, as a reader may see them. Mirrors the projection of that name. */
@NullMarked
package org.supporttimeline.api.timeline;

import org.jspecify.annotations.NullMarked;
