/**
 * Text and positions: what a file holds, where things stand in it, how it is edited.
 *
 * <p>Input: bytes or characters. Output: {@link dev.planwright.source.SourceFile} and the spans
 * that every later stage points with. Imports nothing of Planwright.
 */
@NullMarked
package dev.planwright.source;

import org.jspecify.annotations.NullMarked;
