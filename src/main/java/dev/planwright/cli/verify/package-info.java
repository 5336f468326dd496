/** The command that compares a file with what its plan compiles to. */
@NullMarked
package dev.planwright.cli.verify;

import org.jspecify.annotations.NullMarked;
