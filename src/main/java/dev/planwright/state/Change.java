package dev.planwright.state;

import dev.planwright.model.Value;

/**
 * A change of one state by a step.
 *
 * @param cell what changed
 * @param before its value before the step
 * @param after its value after the step
 */
public record Change(Cell cell, Value before, Value after) {}
