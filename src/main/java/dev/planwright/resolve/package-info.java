/**
 * Names, types and defaults: trees to the model.
 *
 * <p>Input: a {@link dev.planwright.syntax.tree.PlanFile} and a {@link
 * dev.planwright.resolve.scope.Library} to find what it uses. Output: a {@link
 * dev.planwright.resolve.scope.Unit} and every independent mistake; what only follows from a
 * mistake is held back. Imports {@code model}, {@code syntax}, {@code diagnostic} and {@code
 * source}.
 */
@NullMarked
package dev.planwright.resolve;

import org.jspecify.annotations.NullMarked;
