/**
 * The log: the one append-only table that holds every event, its wire form, the appender that is the only way in, and the
 * readers; and Axon's command side on top of it. Projections, the ledger and the API use it; it uses the domain.
 */
@NullMarked
package org.supporttimeline.projections.log;

import org.jspecify.annotations.NullMarked;
