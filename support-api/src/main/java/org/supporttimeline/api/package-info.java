/** The service and its entry point. Nothing else depends on it. */
@NullMarked
package org.supporttimeline.api;

import org.jspecify.annotations.NullMarked;
