/** Every way to depart from the procedures of the articles, and whether the compiler sees it. */
@NullMarked
package dev.planwright.departures;

import org.jspecify.annotations.NullMarked;
