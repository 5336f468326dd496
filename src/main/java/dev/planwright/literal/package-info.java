/**
 * What the words and texts of the built-in types mean: addresses, paths, drives, names, versions.
 *
 * <p>For each sort there is a check, which says what is wrong with a text, and a canonical form,
 * which is the same for all texts that mean the same. Imports nothing.
 */
@NullMarked
package dev.planwright.literal;

import org.jspecify.annotations.NullMarked;
