/**
 * The case file: the fold of a case's entries into what rules, deadlines, risks and lists need. Anything may read it; it
 * depends on nothing but the events, knows no clock, and holds no words but the sealed name and employer.
 */
@NullMarked
package org.supporttimeline.domain.casefile;

import org.jspecify.annotations.NullMarked;
