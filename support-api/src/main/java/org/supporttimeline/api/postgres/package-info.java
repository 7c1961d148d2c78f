/**
 * The embedded PostgreSQL: the service's own server in a directory of its own, for when the operator names none. Used where
 * the service and its tools are put together, and nowhere else.
 */
@NullMarked
package org.supporttimeline.api.postgres;

import org.jspecify.annotations.NullMarked;
