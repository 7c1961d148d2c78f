/**
 * The pages from which an office is reported on: the grid of a month, the retention rate with the persons behind it, files to take
 * out. They ask what the API asks, in process; nobody uses them but a browser.
 */
@NullMarked
package org.supporttimeline.api.pages.reports;

import org.jspecify.annotations.NullMarked;
