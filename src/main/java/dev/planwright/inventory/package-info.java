/** Reads inventories of other programs, and writes what they say as a plan. */
@NullMarked
package dev.planwright.inventory;

import org.jspecify.annotations.NullMarked;
