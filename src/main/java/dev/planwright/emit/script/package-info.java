/** The scripts that machines run, and the judge of what a script can hold. */
@NullMarked
package dev.planwright.emit.script;

import org.jspecify.annotations.NullMarked;
