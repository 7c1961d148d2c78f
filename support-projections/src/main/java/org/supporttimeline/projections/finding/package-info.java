/**
 * Reads what an inspection would find, by folding the log when it is asked: of a case, and of all cases of an office. Keeps no
 * tables; used by the service, and by whoever packs findings into a file.
 */
@NullMarked
package org.supporttimeline.projections.finding;

import org.jspecify.annotations.NullMarked;
