/**
 * The fuzzer: makes hostile plans in memory, runs them through everything that the program does
 * with a plan, and keeps those that it fails on.
 *
 * <p>It is a command, {@code src/fuzz/run}, and no part of the program.
 */
@NullMarked
package dev.planwright.fuzz;

import org.jspecify.annotations.NullMarked;
