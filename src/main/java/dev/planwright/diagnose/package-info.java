/**
 * What a failure left behind, matched with the symptoms that the articles describe.
 *
 * <p>Input: logs of any size and encoding, exported registry text, single lines; the {@link
 * dev.planwright.model.Symptom}s of the libraries; and the plan that was being carried out. Output:
 * {@link dev.planwright.diagnose.Diagnosis}es, best first, and the {@link
 * dev.planwright.diagnose.RecoverySteps} that leads out. Evidence is read as a stream: memory does
 * not grow with it. Imports {@code model}, {@code state} and {@code derive}.
 */
@NullMarked
package dev.planwright.diagnose;

import org.jspecify.annotations.NullMarked;
