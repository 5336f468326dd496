/** Inventories are read as their own program reads them. */
@NullMarked
package dev.planwright.inventory;

import org.jspecify.annotations.NullMarked;
