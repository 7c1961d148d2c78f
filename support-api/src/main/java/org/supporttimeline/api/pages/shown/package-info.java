/** Events as people read them: each field under its term, its words opened for one reader. For pages and what is printed. */
@NullMarked
package org.supporttimeline.api.pages.shown;

import org.jspecify.annotations.NullMarked;
