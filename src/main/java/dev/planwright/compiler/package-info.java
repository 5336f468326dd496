/**
 * The pipeline on one screen: resolve, order, derive, check.
 *
 * <p>Input: a source file and a library. Output: a {@link dev.planwright.compiler.Compilation}.
 * Imports every stage but {@code format}, {@code emit} and {@code report}.
 */
@NullMarked
package dev.planwright.compiler;

import org.jspecify.annotations.NullMarked;
