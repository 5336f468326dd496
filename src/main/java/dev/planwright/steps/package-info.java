/**
 * A compiled plan to the same plan with its derived steps written out.
 *
 * <p>Input: a file and its compilation. Output: the text of the file in which every plan has a
 * {@code steps} block with one action a line, in the phases and under the conditions that the
 * procedure holds. Imports {@code compiler}, {@code derive}, {@code format} and {@code syntax}.
 */
@NullMarked
package dev.planwright.steps;

import org.jspecify.annotations.NullMarked;
