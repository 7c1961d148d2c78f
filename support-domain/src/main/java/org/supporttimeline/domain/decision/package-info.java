/**
 * What may happen next: the commands, the rules that refuse, and the aggregate that applies them. Whoever sends commands or
 * keeps the log may use it; it reads case files, forms and a case's own entries, and has no clock of its own.
 */
@NullMarked
package org.supporttimeline.domain.decision;

import org.jspecify.annotations.NullMarked;
