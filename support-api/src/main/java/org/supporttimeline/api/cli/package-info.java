/** The command line: {@code support-api}, its options and its subcommands. Nothing else uses it. */
@NullMarked
package org.supporttimeline.api.cli;

import org.jspecify.annotations.NullMarked;
