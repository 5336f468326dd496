/** The command that an editor starts. */
@NullMarked
package dev.planwright.cli.editor;

import org.jspecify.annotations.NullMarked;
