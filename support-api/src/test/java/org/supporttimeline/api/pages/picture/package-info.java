/** Tests of the package of this name. */
@NullMarked
package org.supporttimeline.api.pages.picture;

import org.jspecify.annotations.NullMarked;
