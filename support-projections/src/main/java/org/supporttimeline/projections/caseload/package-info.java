/**
 * How each case stands, one row a case, for lists of an office's cases. The service reads pages of it; the projector keeps it.
 */
@NullMarked
package org.supporttimeline.projections.caseload;

import org.jspecify.annotations.NullMarked;
