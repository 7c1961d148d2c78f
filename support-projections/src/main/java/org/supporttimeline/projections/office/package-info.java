/**
 * What the operator tells of an office: places, staff, closed days, each from a day on. No fact of a case is here; the figures
 * of the office read it.
 */
@NullMarked
package org.supporttimeline.projections.office;

import org.jspecify.annotations.NullMarked;
