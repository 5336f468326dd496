/** What files add to those that they use, or change in them. */
@NullMarked
package dev.planwright.resolve.extension;

import org.jspecify.annotations.NullMarked;
