/** The command about inventories of other programs. */
@NullMarked
package dev.planwright.cli.inventory;

import org.jspecify.annotations.NullMarked;
