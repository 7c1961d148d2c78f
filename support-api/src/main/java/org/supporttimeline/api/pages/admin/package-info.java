/**
 * The pages of administrators: offices and accounts, links that are out, how the service stands, rebuilds, settings, looking
 * back at a rule. They show no case but by its id. Nothing uses them.
 */
@NullMarked
package org.supporttimeline.api.pages.admin;

import org.jspecify.annotations.NullMarked;
