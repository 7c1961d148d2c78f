/** Tests of links where no service is needed. */
@NullMarked
package org.supporttimeline.api.links;

import org.jspecify.annotations.NullMarked;
