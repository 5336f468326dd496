/** What shells and manuals need to know of the commands. */
@NullMarked
package dev.planwright.cli.shell;

import org.jspecify.annotations.NullMarked;
