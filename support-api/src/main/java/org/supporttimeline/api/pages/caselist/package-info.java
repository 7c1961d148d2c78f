/** The list of an office's cases, to look through and to find a person in. */
@NullMarked
package org.supporttimeline.api.pages.caselist;

import org.jspecify.annotations.NullMarked;
