package dev.planwright.diff;

/**
 * Something in which a step differs.
 *
 * @param what what it is, such as {@code title} or the name of a parameter
 * @param before how it was, perhaps several lines, perhaps empty
 * @param after how it is
 */
public record Difference(String what, String before, String after) {}
