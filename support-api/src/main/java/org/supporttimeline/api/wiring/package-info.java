/**
 * Where the parts are put together: databases, log, vault, projections, health. Everything is explicit, nothing is found by
 * luck on the class path; only the entry point and the tests use it.
 */
@NullMarked
package org.supporttimeline.api.wiring;

import org.jspecify.annotations.NullMarked;
