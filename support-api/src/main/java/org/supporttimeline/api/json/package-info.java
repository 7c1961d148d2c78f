/**
 * The door between JSON and events: requests are read strictly, with personal words sealed on the way in; events are
 * written with the words opened for a reader who may see them. Used by everything that speaks JSON about cases.
 */
@NullMarked
package org.supporttimeline.api.json;

import org.jspecify.annotations.NullMarked;
