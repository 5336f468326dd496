/** Steps carried out on the state, and what must hold before, during and after them. */
@NullMarked
package dev.planwright.derive.simulation;

import org.jspecify.annotations.NullMarked;
