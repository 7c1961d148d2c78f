/**
 * What stands in a form that was not sent yet: kept as it is typed, and put back when the form is opened again. The pages that
 * record use it, and those that lead to a form; it knows forms by their addresses only.
 */
@NullMarked
package org.supporttimeline.api.pages.drafts;

import org.jspecify.annotations.NullMarked;
