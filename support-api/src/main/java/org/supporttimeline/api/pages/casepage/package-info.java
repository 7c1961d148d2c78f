/** The page of one case: how it stands, and its timeline. */
@NullMarked
package org.supporttimeline.api.pages.casepage;

import org.jspecify.annotations.NullMarked;
