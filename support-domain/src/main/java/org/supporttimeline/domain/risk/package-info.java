/**
 * The risk rules: prompts for staff to look, each with its evidence, computed from a case file and a day by dated settings.
 * Projections, pages and reports may use it; it knows the case file, the calendar and the forms, never a clock, and nothing
 * of it is for an employer's eyes.
 */
@NullMarked
package org.supporttimeline.domain.risk;

import org.jspecify.annotations.NullMarked;
