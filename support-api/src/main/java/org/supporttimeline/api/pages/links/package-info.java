/** The page on which staff make, list and revoke the links of a case. */
@NullMarked
package org.supporttimeline.api.pages.links;

import org.jspecify.annotations.NullMarked;
