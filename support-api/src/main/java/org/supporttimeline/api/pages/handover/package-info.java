/**
 * Who takes over which cases: offering one or many, accepting them with what the receiver has to know, and putting somebody in
 * charge. Each is an entry of its case, recorded through {@code Desk} as any other.
 */
@NullMarked
package org.supporttimeline.api.pages.handover;

import org.jspecify.annotations.NullMarked;
