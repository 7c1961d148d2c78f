/**
 * The views that are promised to reporting jobs, versioned and without personal text: their definition is
 * {@code schema/reporting/R__views.sql}, and what is known here of them is read from the database. Exports use it.
 */
@NullMarked
package org.supporttimeline.projections.reporting;

import org.jspecify.annotations.NullMarked;
