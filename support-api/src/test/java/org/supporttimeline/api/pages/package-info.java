/** What holds for all pages together. */
@NullMarked
package org.supporttimeline.api.pages;

import org.jspecify.annotations.NullMarked;
