/** Every sentence of the two articles that the library rests on, and what carries it. */
@NullMarked
package dev.planwright.articles;

import org.jspecify.annotations.NullMarked;
