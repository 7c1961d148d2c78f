package org.supporttimeline.projections.log;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step from a revision of an event's fields to the next. Stored events are never rewritten: they are changed so when read.
 *
 * @param type   the event's plain name
 * @param from   the revision that it reads; it gives the one after it
 * @param change the fields in the old form to those in the new; may change and return its argument
 */
public record Upcaster(String type, int from, UnaryOperator<ObjectNode> change) {}
