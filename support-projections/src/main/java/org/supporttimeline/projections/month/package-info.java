/**
 * What was done in a month for a person: the grid that an inspector asks for, of any month and as known at any moment. Read by
 * the service's month pages; it uses the projector and the log.
 */
@NullMarked
package org.supporttimeline.projections.month;

import org.jspecify.annotations.NullMarked;
