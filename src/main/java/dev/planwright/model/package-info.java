/**
 * What a file means: kinds, products, rules, actions, procedures, objects and plans, typed.
 *
 * <p>Trees are records; symbols (what has a name and is referred to) are classes with identity.
 * Bodies of symbols are resolved when they are first asked for, so that a plan pays only for the
 * part of a library that it uses. Imports {@code syntax}, {@code literal}, {@code diagnostic} and
 * {@code source}.
 */
@NullMarked
package dev.planwright.model;

import org.jspecify.annotations.NullMarked;
