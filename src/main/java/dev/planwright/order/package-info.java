/**
 * Planned items under constraints to an order in which every pair has its reason.
 *
 * <p>Input: the items of a plan, the rules in force and the author's own orders. Output: an {@link
 * dev.planwright.order.Ordering}, or conflicts as findings with their smallest cycle. Imports
 * {@code graph}, {@code state}, {@code model} and {@code diagnostic}.
 */
@NullMarked
package dev.planwright.order;

import org.jspecify.annotations.NullMarked;
