/** The history of the record, as a reader may see it: who wrote what, how late, and what was changed. Mirrors the projection. */
@NullMarked
package org.supporttimeline.api.audit;

import org.jspecify.annotations.NullMarked;
