/**
 * Mends files by the fixes that findings offer.
 *
 * <p>Input: a file's text, what checking gives for it, and a way to check another text in its
 * place. Output: the mended text, each fix of which was checked, what was mended, and which fixes
 * did not help. {@link dev.planwright.fix.UnifiedDiff} shows what a fix changes. Nothing is written
 * here.
 */
@NullMarked
package dev.planwright.fix;

import org.jspecify.annotations.NullMarked;
