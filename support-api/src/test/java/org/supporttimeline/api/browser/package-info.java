/**
 * The pages as people use them: in a real browser, on a service with the sample cases. Needs {@code chromium} and
 * {@code chromedriver} on the path; nothing outside this package uses it.
 */
@NullMarked
package org.supporttimeline.api.browser;

import org.jspecify.annotations.NullMarked;
