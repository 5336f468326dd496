/** Arguments to exit code. */
@NullMarked
package dev.planwright.cli;

import org.jspecify.annotations.NullMarked;
