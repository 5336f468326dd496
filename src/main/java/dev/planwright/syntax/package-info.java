/**
 * Text to a lossless tree.
 *
 * <p>Input: a {@link dev.planwright.source.SourceFile}. Output: a {@link
 * dev.planwright.syntax.tree.PlanFile}, the tree of what was written, with a span on every node,
 * and findings for what could not be read. The tree says nothing about meaning: names are not
 * looked up. The generated parser stays behind {@link dev.planwright.syntax.PlanParser}. Imports
 * {@code source} and {@code diagnostic}.
 */
@NullMarked
package dev.planwright.syntax;

import org.jspecify.annotations.NullMarked;
