/**
 * Two runbooks to changes: which steps came, went, moved or changed, and why.
 *
 * <p>Input: the {@link dev.planwright.derive.Runbook} of a plan before and after. Output: a {@link
 * dev.planwright.diff.RunbookDiff}, with the edit or the rule behind each change. Imports {@code
 * derive}, {@code order}, {@code model} and {@code syntax}, the last to tell whether a library's
 * words are the same.
 */
@NullMarked
package dev.planwright.diff;

import org.jspecify.annotations.NullMarked;
