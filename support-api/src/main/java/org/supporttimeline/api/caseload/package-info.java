/** The list of the cases of an account's offices: pages of it, and the search by name. Mirrors the projection of that name. */
@NullMarked
package org.supporttimeline.api.caseload;

import org.jspecify.annotations.NullMarked;
