/**
 * What can happen: the catalogue of events that a case file is made of, one sealed family a file. Every other package may
 * use it; it uses nothing but Jackson's annotations, and once an event has been recorded its name and fields stay for good.
 */
@NullMarked
package org.supporttimeline.domain.event;

import org.jspecify.annotations.NullMarked;
