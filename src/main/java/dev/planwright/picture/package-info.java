/**
 * Drawings of a procedure: what comes after what, and why, for people and for other tools.
 *
 * <p>Input: a {@link dev.planwright.derive.Runbook}. Output: a {@link
 * dev.planwright.picture.ProcedureGraph}, and from it SVG, DOT and Mermaid. What is written is
 * escaped here, for the language that it is written in.
 */
@NullMarked
package dev.planwright.picture;

import org.jspecify.annotations.NullMarked;
