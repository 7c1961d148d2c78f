/**
 * What is due as a calendar that a person's own calendar program fetches, by a secret address and nothing else. Only case
 * numbers and kinds of deadline are in it.
 */
@NullMarked
package org.supporttimeline.api.calendar;

import org.jspecify.annotations.NullMarked;
