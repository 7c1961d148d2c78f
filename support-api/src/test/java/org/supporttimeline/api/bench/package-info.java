/**
 * The measurements of {@code mvn -Pbench verify}: what the service does, each beside the bare database doing the same, and a check
 * that what was measured was right. Nothing else uses it.
 */
@NullMarked
package org.supporttimeline.api.bench;

import org.jspecify.annotations.NullMarked;
