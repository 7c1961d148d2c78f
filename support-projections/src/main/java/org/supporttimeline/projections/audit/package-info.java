/**
 * The history of the record: every event in recorded order with who, how, when and how late, and what an amendment changed.
 * Read by the service's audit and history pages; it uses the projector and the log.
 */
@NullMarked
package org.supporttimeline.projections.audit;

import org.jspecify.annotations.NullMarked;
