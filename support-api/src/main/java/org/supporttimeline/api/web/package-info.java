/**
 * What every endpoint shares: problem documents in two languages, the headers that carry positions and preconditions,
 * bounded bodies. Used by the controllers and the security filters; knows neither.
 */
@NullMarked
package org.supporttimeline.api.web;

import org.jspecify.annotations.NullMarked;
