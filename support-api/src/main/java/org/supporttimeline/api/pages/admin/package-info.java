/**
 * The pages of administrators: offices and accounts, how the service stands, rebuilds, settings, looking back at a rule. They
 * show no case. Nothing uses them.
 */
@NullMarked
package org.supporttimeline.api.pages.admin;

import org.jspecify.annotations.NullMarked;
