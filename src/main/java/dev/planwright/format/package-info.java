/**
 * Tree to canonical text.
 *
 * <p>Input: a {@link dev.planwright.source.SourceFile}. Output: its text in the one style, with the
 * same tokens and comments. Imports {@code source}, {@code diagnostic} and {@code syntax}.
 */
@NullMarked
package dev.planwright.format;

import org.jspecify.annotations.NullMarked;
