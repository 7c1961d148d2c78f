/**
 * What an employer's contact sees by a link, and a word from them. Nothing is shown before the access log has it; no name, no words
 * and nothing that is computed from the record is.
 */
@NullMarked
package org.supporttimeline.api.pages.employer;

import org.jspecify.annotations.NullMarked;
