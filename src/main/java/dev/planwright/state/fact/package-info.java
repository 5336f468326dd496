/**
 * What findings say of what was read: the first few reads, and the facts that are missing.
 *
 * <p>Input: the reads of an {@link dev.planwright.state.Evaluation}. Output: lists, names and help
 * texts that are as long as a person reads.
 */
@NullMarked
package dev.planwright.state.fact;

import org.jspecify.annotations.NullMarked;
