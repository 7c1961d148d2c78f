/** The service as its clients see it: over HTTP, on a real port and a real database. */
@NullMarked
package org.supporttimeline.api.http;

import org.jspecify.annotations.NullMarked;
