/** Expressions: names found, types checked, literals read. */
@NullMarked
package dev.planwright.resolve.expression;

import org.jspecify.annotations.NullMarked;
