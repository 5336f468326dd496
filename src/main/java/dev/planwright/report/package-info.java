/**
 * Findings as people and programs read them.
 *
 * <p>Input: {@link dev.planwright.diagnostic.Diagnostic}s in any order. Output: a {@link
 * dev.planwright.report.Report}, each finding once and in the same order on every machine. Imports
 * {@code source}, {@code diagnostic} and the JSON writer of {@code emit}.
 */
@NullMarked
package dev.planwright.report;

import org.jspecify.annotations.NullMarked;
