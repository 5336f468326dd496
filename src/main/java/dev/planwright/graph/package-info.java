/**
 * Deterministic algorithms on directed graphs whose nodes are the numbers from 0.
 *
 * <p>Input: a {@link dev.planwright.graph.Digraph}. Output: orders, components and cycles, the same
 * for the same input whatever the hash codes. Imports nothing of Planwright.
 */
@NullMarked
package dev.planwright.graph;

import org.jspecify.annotations.NullMarked;
