/**
 * Links for people without an account: made, revoked and listed by staff, opened by whoever has the address. The pages for both
 * sides use it; it knows none of them.
 */
@NullMarked
package org.supporttimeline.api.links;

import org.jspecify.annotations.NullMarked;
