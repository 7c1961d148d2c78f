/**
 * Exports: whole views for reporting jobs as files, for programs and spreadsheets, within the caller's offices. Nothing else uses
 * it.
 */
@NullMarked
package org.supporttimeline.api.export;

import org.jspecify.annotations.NullMarked;
