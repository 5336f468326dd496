/**
 * Applies the fixes that findings offer to files.
 *
 * <p>Input: a file's text, its findings, and a way to check another text in its place. Output: the
 * fixed text, each fix of which was checked, the fixes that were applied, and those that did not
 * help. {@link dev.planwright.fix.UnifiedDiff} shows what a fix changes. Nothing is written here.
 */
@NullMarked
package dev.planwright.fix;

import org.jspecify.annotations.NullMarked;
