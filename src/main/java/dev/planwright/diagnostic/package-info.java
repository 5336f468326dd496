/**
 * Findings as values: what is wrong, where, why, by which source, and how to mend it.
 *
 * <p>Every stage returns its findings in an {@link dev.planwright.diagnostic.Outcome}; only {@code
 * report} turns them into text. Imports {@code source}.
 */
@NullMarked
package dev.planwright.diagnostic;

import org.jspecify.annotations.NullMarked;
