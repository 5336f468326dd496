/** The files of a run, their configuration and their findings. Commands build on it. */
@NullMarked
package dev.planwright.workspace;

import org.jspecify.annotations.NullMarked;
