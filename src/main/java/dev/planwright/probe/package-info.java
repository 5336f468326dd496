/**
 * What a plan assumes about its machines: how it is checked there, and what was found.
 *
 * <p>A question is a probe of a library, set to an object of the plan. Scripts gather what is to be
 * seen and interpret nothing; the reports that they leave are read here, by the patterns of the
 * probes.
 */
@NullMarked
package dev.planwright.probe;

import org.jspecify.annotations.NullMarked;
