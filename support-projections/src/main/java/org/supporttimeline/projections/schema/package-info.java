/**
 * Roles, databases and schemas: who may do what in PostgreSQL, and the versioned tables of every package. Used when the
 * service starts, by the operator's tools and by every test that needs a database.
 */
@NullMarked
package org.supporttimeline.projections.schema;

import org.jspecify.annotations.NullMarked;
