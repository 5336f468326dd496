/**
 * Arguments to exit code: what a person or a script types, and what comes back.
 *
 * <p>The one package that knows streams, files, the clock and the environment. Findings go to
 * standard output, everything else to standard error. Exit codes: 0 nothing at or above {@code
 * --fail-on}; 1 findings; 2 wrong usage or a path that cannot be read or written; 3 nothing was
 * checked; 70 a defect of Planwright.
 */
@NullMarked
package dev.planwright.cli;

import org.jspecify.annotations.NullMarked;
