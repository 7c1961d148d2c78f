package org.supporttimeline.domain.event;

/**
 * Anything that is kept in a case: what happened in the world ({@link Fact}), what changes what the record says
 * ({@link Amendment}), and what concerns the keeping of the record itself ({@link Custody}).
 *
 * <p>An event carries no clock time, position or author: the log adds those. Its stored name is the record's simple name.
 */
public sealed interface SupportEvent permits Fact, Amendment, Custody {}
