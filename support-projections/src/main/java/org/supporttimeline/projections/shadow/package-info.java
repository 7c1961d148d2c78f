/**
 * Schemas that are made beside the ones in use and then take their names: indexes and grants, views of other schemas that
 * depend on them, what is left of the old. Knows PostgreSQL's catalogue and nothing of projections; the rebuild uses it.
 */
@NullMarked
package org.supporttimeline.projections.shadow;

import org.jspecify.annotations.NullMarked;
