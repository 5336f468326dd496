/**
 * Rules over the model, the order and the simulated states; budgets; accepted risks.
 *
 * <p>Input: a plan, its derivation and the rules in force. Output: findings, and a verdict on every
 * rule. Imports {@code derive}, {@code order}, {@code state}, {@code model} and {@code diagnostic}.
 */
@NullMarked
package dev.planwright.check;

import org.jspecify.annotations.NullMarked;
