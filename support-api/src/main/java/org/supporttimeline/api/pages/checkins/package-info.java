/** The page of one case's filled forms, item by item over time, each person compared with themselves only. */
@NullMarked
package org.supporttimeline.api.pages.checkins;

import org.jspecify.annotations.NullMarked;
