/**
 * The files of a run: what may be read, what may be written, and the one place that does either.
 */
@NullMarked
package dev.planwright.files;

import org.jspecify.annotations.NullMarked;
