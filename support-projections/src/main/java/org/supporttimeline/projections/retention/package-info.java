/**
 * Persons, jobs, stages and what was said of them: the facts behind the yearly figures, as tables, and as they were known at
 * any moment. The figures themselves are computed by {@link org.supporttimeline.domain.statistics}.
 */
@NullMarked
package org.supporttimeline.projections.retention;

import org.jspecify.annotations.NullMarked;
