/**
 * Judges steps that are done at the same time: every order in which the steps of the members of a
 * batch can come.
 */
@NullMarked
package dev.planwright.derive.batch;

import org.jspecify.annotations.NullMarked;
