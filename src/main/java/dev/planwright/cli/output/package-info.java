/** How a command writes: reports, artifacts, templates. */
@NullMarked
package dev.planwright.cli.output;

import org.jspecify.annotations.NullMarked;
