/** The files of a run, what configures them, and what became of them. Commands stand above it. */
@NullMarked
package dev.planwright.workspace;

import org.jspecify.annotations.NullMarked;
