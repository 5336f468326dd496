/** Scripts for the shell of POSIX.1. */
@NullMarked
package dev.planwright.emit.script.shell;

import org.jspecify.annotations.NullMarked;
