/**
 * Risk indicators: what asks for somebody's eyes, why a rule holds or not, and how it would have done. For staff and whoever
 * inspects them; nothing here is ever served to an employer.
 */
@NullMarked
package org.supporttimeline.api.risk;

import org.jspecify.annotations.NullMarked;
