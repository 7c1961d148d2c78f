/** Tests of the readings and periods of check-ins by link. */
@NullMarked
package org.supporttimeline.api.pages.checkin;

import org.jspecify.annotations.NullMarked;
