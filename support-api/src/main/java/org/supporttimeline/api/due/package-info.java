/** What is due, in a list across cases and in one case as of any moment. Mirrors the projection of that name. */
@NullMarked
package org.supporttimeline.api.due;

import org.jspecify.annotations.NullMarked;
