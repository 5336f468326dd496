/**
 * Ordered items to steps: each item expanded by its procedure, each step simulated.
 *
 * <p>Input: a plan, its ordering and its world of objects. Output: a {@link
 * dev.planwright.derive.Runbook}, the one value that every artifact and every explanation is drawn
 * from, and findings for what cannot be carried out. Imports {@code order}, {@code state}, {@code
 * model} and {@code diagnostic}.
 */
@NullMarked
package dev.planwright.derive;

import org.jspecify.annotations.NullMarked;
