/** Tests of the package of this name. */
@NullMarked
package org.supporttimeline.api.pages.checkins;

import org.jspecify.annotations.NullMarked;
