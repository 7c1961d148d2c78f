/**
 * The one door to confidential text: keys, sealing, opening, destroying. Whatever takes words from people or shows them
 * uses it, nothing else can read a {@link org.supporttimeline.domain.event.Confidential}.
 */
@NullMarked
package org.supporttimeline.projections.vault;

import org.jspecify.annotations.NullMarked;
