/** Trees as bytes, so that shipped modules need not be parsed in every run. */
@NullMarked
package dev.planwright.startup.image;

import org.jspecify.annotations.NullMarked;
