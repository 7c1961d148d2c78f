/** The feed: the log as other systems follow it over HTTP, from a position on. Nothing else uses it. */
@NullMarked
package org.supporttimeline.api.feed;

import org.jspecify.annotations.NullMarked;
