/** The page that a member of staff opens in the morning: who needs them and why, what is due, what came in. */
@NullMarked
package org.supporttimeline.api.pages.today;

import org.jspecify.annotations.NullMarked;
