/**
 * Forms to record with, drawn from the same records that give the API its schema: a new kind of entry has its form at once. What is
 * sent becomes the JSON that the API would have been sent, and goes over the same desk. A page that shows a fact as it counts now
 * asks here for it.
 */
@NullMarked
package org.supporttimeline.api.pages.record;

import org.jspecify.annotations.NullMarked;
