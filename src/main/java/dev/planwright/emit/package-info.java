/**
 * A runbook to files: the document that people follow, the scripts that machines run, and the data
 * that other tools read.
 *
 * <p>Input: a {@link dev.planwright.derive.Runbook}. Output: {@link dev.planwright.emit.Artifact}s,
 * names with contents that somebody else writes, and findings for what a kind of file cannot say
 * safely. Templates below {@code templates/} lay out and decide nothing; what they show arrives
 * {@link dev.planwright.markup.Escaped}. Imports {@code derive}, {@code order}, {@code state},
 * {@code model}, {@code diagnostic} and {@code source}.
 */
@NullMarked
package dev.planwright.emit;

import org.jspecify.annotations.NullMarked;
