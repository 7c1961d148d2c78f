/**
 * What an inspection would find in a case: named rules over the whole record, pure. Read by queries and exports; it reads the
 * case file, the calendar and what was written when, and is never stored.
 */
@NullMarked
package org.supporttimeline.domain.finding;

import org.jspecify.annotations.NullMarked;
