/**
 * What all pages have in common: their language, their frame, sign-in, their own files. Every package of pages may use it; it
 * knows none of them.
 */
@NullMarked
package org.supporttimeline.api.pages.frame;

import org.jspecify.annotations.NullMarked;
