package dev.planwright.diagnostic;

/**
 * A value that made a condition fail.
 *
 * @param expression what was looked at, as the library writes it, such as {@code b.cluster-service}
 * @param value what it was
 * @param origin where the value comes from: {@code given}, {@code default}, {@code set by step 6}
 */
public record Shown(String expression, String value, String origin) {}
