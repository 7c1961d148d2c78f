/**
 * The OpenAPI document: what springdoc reads from the controllers, and beside it a schema and an example for every event,
 * made from the catalogue. Nothing else uses it.
 */
@NullMarked
package org.supporttimeline.api.openapi;

import org.jspecify.annotations.NullMarked;
