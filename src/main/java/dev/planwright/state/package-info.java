/**
 * Expressions and simulated state: what holds of every object after every step.
 *
 * <p>Input: a typed expression and a {@link dev.planwright.state.State}. Output: a value, and what
 * was read to find it, so that every finding can show the values that made it fail. Unknown
 * propagates as in Kleene's strong three-valued logic (Kleene, Introduction to Metamathematics,
 * 1952, section 64). Imports {@code model} and {@code source}.
 */
@NullMarked
package dev.planwright.state;

import org.jspecify.annotations.NullMarked;
